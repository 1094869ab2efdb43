"""Where symbols occur in a formula: free, as an index, as an array or function, and bound by what."""

from collections.abc import Iterator
from dataclasses import dataclass

from sympy import Basic, Expr, Indexed, IndexedBase, Integral, Lambda, Subs, Symbol
from sympy.concrete.expr_with_limits import ExprWithLimits
from sympy.core.function import AppliedUndef

from maxent.problems.expressions.name import INTEGER, REAL, Assumptions, Named, between


@dataclass(frozen=True)
class Use:
    """A free occurrence of a symbol, an array or a function.

    ``rank`` is the number of indices of an array, None for one without any; 0 for the others.  ``places``
    says whether it stands in an index of an array.  ``hidden`` is a bound symbol of the same name that is
    another symbol to SymPy.
    """

    symbol: Named
    rank: int | None
    places: bool
    hidden: bool


@dataclass(frozen=True)
class Binding:
    """A symbol that is bound in a formula, by a sum, a product, an extremum, an integral or a Lambda.

    ``grants`` is what holds of all its values, None where nothing is known of them.  ``moved`` is True for a
    point of substitution, which may stand for a parameter.
    """

    symbol: Symbol
    by: str
    grants: Assumptions | None
    moved: bool = False


def occurrences(  # noqa: C901 - one case a type
    expression: Basic, bound: tuple[Symbol, ...] = (), *, places: bool = False
) -> Iterator[Use | Binding]:
    """All uses and bindings in the expression, in which the symbols in ``bound`` are bound already."""
    match expression:
        case Symbol():
            yield from _used(expression, 0, bound, places=places)
        case Indexed():
            yield from _used(expression.base, len(expression.indices), bound, places=False)
            for index in expression.indices:
                yield from occurrences(index, bound, places=True)
        case IndexedBase():
            yield from _used(expression, None, bound, places=False)
        case ExprWithLimits():
            yield from _under_limits(expression, bound, places=places)
        case Subs():
            for point in expression.point:
                yield from occurrences(point, bound, places=places)
            own = tuple(x for x in expression.variables if isinstance(x, Symbol))
            yield from (Binding(x, "a substitution", None, moved=True) for x in own)
            yield from occurrences(expression.expr, (*bound, *own), places=places)
        case Lambda():
            own = tuple(expression.variables)
            yield from (Binding(x, "a Lambda", None) for x in own)
            yield from occurrences(expression.expr, (*bound, *own), places=places)
        case _:
            if isinstance(expression, AppliedUndef):
                yield Use(expression.func, 0, places=False, hidden=False)
            for part in expression.args:
                yield from occurrences(part, bound, places=places)


def _used(
    symbol: Symbol | IndexedBase, rank: int | None, bound: tuple[Symbol, ...], *, places: bool
) -> Iterator[Use]:
    if symbol in bound:
        return
    hidden = isinstance(symbol, Symbol) and any(other.name == symbol.name for other in bound)
    yield Use(symbol, rank, places, hidden)


def _under_limits(
    expression: ExprWithLimits, bound: tuple[Symbol, ...], *, places: bool
) -> Iterator[Use | Binding]:
    """Limits are bound from the last, which in SymPy is the outermost."""
    kind = type(expression).__name__.lower()
    for limit in reversed(expression.limits):
        variable, *ends = limit
        for end in ends:
            yield from occurrences(end, bound, places=places)
        yield Binding(variable, f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}", _run(expression, ends))
        bound = (*bound, variable)
    yield from occurrences(expression.function, bound, places=places)


def _run(expression: ExprWithLimits, ends: list[Expr]) -> Assumptions:
    """What holds of the bound symbol: an index is an integer, both ends included."""
    if isinstance(expression, Integral):
        return between(*ends) if len(ends) == 2 else REAL  # noqa: PLR2004 - both ends
    if not ends:
        return INTEGER
    low = ends[0]
    sign = "positive" if low.is_positive else "nonnegative" if low.is_nonnegative else None
    return {"integer": True, sign: True} if sign else INTEGER
