"""Deciding equations and inequalities in ball arithmetic: true, false or undecided."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, product
from math import prod

from flint import arb
from sympy import And, Basic, Equality, Expr, Indexed, Not, Or, Symbol
from sympy.concrete.expr_with_limits import ExprWithLimits
from sympy.core.relational import (
    GreaterThan,
    LessThan,
    Relational,
    StrictGreaterThan,
    StrictLessThan,
    Unequality,
)
from sympy.logic.boolalg import Boolean, BooleanFalse, BooleanTrue

from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.errors import UnevaluableError

_REMEMBERED = 4096
"""Expressions whose indices are known; they are asked for at every instance."""
_MOST_PLACES = 2000
"""The most assignments of free indices that are all tried; an array has up to 200 entries."""
NEGLIGIBLE = 1e-30
"""The largest relative residual of an equation that holds.

Balls carry 192 bits: rounding leaves residuals far below it, a wrong formula far above.
"""


def decide(relation: Boolean, evaluator: Evaluator, at: Mapping[Symbol, int] | None = None) -> bool | None:
    """Whether the relation holds, its free indices set to ``at``; None where the balls are too wide to tell.

    An equation counts as true where both sides agree to within NEGLIGIBLE, relative to 1 + |right side|.

    Raises:
        UnevaluableError: if a side cannot be evaluated, or the relation is of no known kind.
    """
    match relation:
        case BooleanTrue():
            return True
        case BooleanFalse():
            return False
        case And() | Or():
            parts = [decide(part, evaluator, at) for part in relation.args]
            decisive = isinstance(relation, Or)
            if decisive in parts:
                return decisive
            return None if None in parts else not decisive
        case Not():
            inner = decide(relation.args[0], evaluator, at)
            return None if inner is None else not inner
        case Relational():
            return _compare(relation, evaluator(relation.lhs, at), evaluator(relation.rhs, at))
    raise UnevaluableError(f"{relation} is not a relation")


def _compare(relation: Relational, left: arb, right: arb) -> bool | None:
    match relation:
        case Equality():
            return agree(left, right)
        case Unequality():
            same = agree(left, right)
            return None if same is None else not same
        case StrictLessThan():
            return _ordered(left, right, strict=True)
        case LessThan():
            return _ordered(left, right, strict=False)
        case StrictGreaterThan():
            return _ordered(right, left, strict=True)
        case GreaterThan():
            return _ordered(right, left, strict=False)
    raise UnevaluableError(f"{relation} is not decided here")


def agree(left: arb, right: arb) -> bool | None:
    """True if ``relative`` is below NEGLIGIBLE, False if the balls do not meet, None if too wide to tell."""
    if not left.overlaps(right):
        return False
    return True if relative(left, right) < NEGLIGIBLE else None


def relative(left: arb, right: arb) -> float:
    """An upper bound of |left - right| / (1 + |right|), infinite where a ball is not finite."""
    bound = (abs(left - right) / (1 + abs(right))).abs_upper()
    return float(bound) if bound.is_finite() else float("inf")


def _ordered(small: arb, large: arb, *, strict: bool) -> bool | None:
    """Whether small < large, or small <= large unless ``strict``; None if too wide to tell.

    Balls of equal numbers overlap at every precision, so a difference below NEGLIGIBLE counts as equality.
    """
    if small < large:
        return True
    if small > large:
        return False
    if relative(small, large) < NEGLIGIBLE:
        return not strict
    return None


def free_indices(evaluator: Evaluator, *expressions: Expr) -> tuple[tuple[Symbol, int], ...]:
    """The index symbols that are free in the expressions, each with the largest value that it takes.

    It is the length of the shortest array that the symbol indexes; where V[t + 1] occurs, one less than V's.
    """
    found: dict[Symbol, int] = {}
    for base, position, symbol, ahead in chain.from_iterable(map(_uses, expressions)):
        shape = _shape(evaluator, base)
        if symbol.name not in evaluator.binding.sizes and position < len(shape):
            last = shape[position] - max(0, ahead)
            found[symbol] = min(found.get(symbol, last), last)
    return tuple(sorted(found.items(), key=lambda item: str(item[0])))


@lru_cache(maxsize=_REMEMBERED)
def _uses(expression: Expr) -> tuple[tuple[str, int, Symbol, int], ...]:
    """Where a free symbol is an index: of which array, in which place, and how far ahead of itself."""
    return tuple(dict.fromkeys(_free_uses(expression, frozenset())))


def _free_uses(part: Basic, bound: frozenset[Symbol]) -> Iterator[tuple[str, int, Symbol, int]]:
    """The same for a part of an expression in which these symbols are bound."""
    if isinstance(part, ExprWithLimits):
        for variable, *ends in reversed(part.limits):
            for end in ends:
                yield from _free_uses(end, bound)
            bound |= {variable}
        yield from _free_uses(part.function, bound)
        return
    if isinstance(part, Indexed):
        for position, index in enumerate(part.indices):
            ahead, symbol = index.as_independent(Symbol, as_Add=True)
            if ahead.is_Integer and isinstance(symbol, Symbol) and symbol not in bound:
                yield str(part.base), position, symbol, int(ahead)
    for argument in part.args:
        yield from _free_uses(argument, bound)


def everywhere(
    evaluator: Evaluator, indices: tuple[tuple[Symbol, int], ...], *expressions: Expr
) -> Iterator[tuple[dict[Symbol, int], tuple[arb, ...]]]:
    """Every assignment of the indices with the expressions' values there, a row at a time.

    Of very many assignments only some are tried; see ``tried_positions``.

    Raises:
        UnevaluableError: if an expression has no value somewhere.
    """
    if not indices:
        yield {}, tuple(evaluator(expression) for expression in expressions)
        return
    last, size = indices[-1]
    for at in _rows(indices):
        columns = [evaluator.along(expression, last, size, at) for expression in expressions]
        for place, values in enumerate(zip(*columns, strict=True), 1):
            yield {**at, last: place}, values


def tried_positions(indices: tuple[tuple[Symbol, int], ...]) -> Iterator[dict[Symbol, int]]:
    """Every combination of values of the indices, or, if there are thousands, those of some rows.

    Then all indices but the last take their first two, middle and last two values only.  Smaller instances
    are tried at all combinations.
    """
    if not indices:
        yield {}
        return
    last, size = indices[-1]
    for at in _rows(indices):
        yield from ({**at, last: place} for place in range(1, size + 1))


def _rows(indices: tuple[tuple[Symbol, int], ...]) -> Iterator[dict[Symbol, int]]:
    """The values of all indices but the last that are tried."""
    outer = indices[:-1]
    few = prod(size for _, size in indices) <= _MOST_PLACES
    for at in positions(outer):
        if few or all(at[k] in {1, 2, (size + 1) // 2, size - 1, size} for k, size in outer):
            yield at


def _shape(evaluator: Evaluator, name: str) -> tuple[int, ...]:
    """The lengths of an array, those of a defined one read off its definition; () if they are not known."""
    if name in evaluator.binding.definitions:
        own, body = evaluator.binding.definitions[name]
        sizes = dict(free_indices(evaluator, body))
        return tuple(sizes[index] for index in own) if sizes.keys() >= set(own) else ()
    value: object = evaluator.binding.values.get(name)
    shape = []
    while isinstance(value, tuple):
        shape.append(len(value))
        value = value[0] if value else None
    return tuple(shape)


def positions(indices: tuple[tuple[Symbol, int], ...]) -> Iterator[dict[Symbol, int]]:
    """Every combination of values of the indices, each from 1 to its size."""
    names = [symbol for symbol, _ in indices]
    for values in product(*(range(1, size + 1) for _, size in indices)):
        yield dict(zip(names, values, strict=True))
