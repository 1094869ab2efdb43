"""Division of the parameter space into regions where an expression with min, max and steps is smooth.

Where it is not known which of two arguments is smaller, a factor of their difference that is linear in a
symbol splits the space: the symbol is above its root, below it, or equal to it (the border).  A region may
be larger than the symbols' domains allow, never smaller, so that what holds in every region holds.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sympy import (
    Dummy,
    Expr,
    Heaviside,
    Integer,
    Max,
    Min,
    Rational,
    Symbol,
    cancel,
    exp,
    expand,
    factor_list,
    factor_terms,
    log,
    together,
)

from maxent.derive.algebra.canonical import is_zero
from maxent.derive.algebra.signs import sign

_KINKED = (Min, Max, Heaviside)
_DEEPEST = 12
"""The most successive splits; the catalogue's expressions need about one for each kink."""

Place = Callable[[Expr], Expr]


class UnresolvedError(ValueError):
    """No split was found that decides which of two arguments is larger."""


@dataclass(frozen=True)
class Region:
    """``expression`` without kinks, and ``place``, which substitutes the region's coordinates.

    ``border`` says that the region confines the variable of interest to a border between regions.
    """

    expression: Expr
    place: Place
    border: bool = False


def has_kinks(expression: Expr) -> bool:
    """Whether the expression contains a minimum, a maximum or a step function."""
    return bool(expression.has(*_KINKED))


def regions(
    expression: Expr,
    facts: Sequence[Expr] = (),
    place: Place = lambda e: e,
    variable: Expr | None = None,
) -> list[Region]:
    """The expression in every region.

    ``facts`` are expressions known to be at least 0, ``place`` a substitution that applies everywhere, and
    ``variable`` the one for which borders are marked.

    Raises:
        UnresolvedError: if the regions were not found.
    """
    of_interest = Integer(0) if variable is None else variable
    facts = (*facts, *(symbol for symbol in expression.free_symbols if symbol.is_positive))
    return list(_resolved(Region(expression, place), tuple(facts), of_interest, 0))


def nonnegative(expression: Expr, region: Region, facts: Sequence[Expr]) -> bool:
    """Whether the expression is shown to be at least 0 in the region."""
    return _order(expression, region.place, facts) in (0, 1)


def vanishes(expression: Expr, region: Region) -> bool:
    """Whether the expression is shown to be 0 in the region."""
    placed = region.place(expression)
    return _plain_sign(placed) == 0 or (placed.has(exp, log) and is_zero(placed))


def _resolved(region: Region, facts: tuple[Expr, ...], variable: Expr, depth: int) -> Iterator[Region]:
    kinks = [e for e in region.expression.atoms(*_KINKED) if not any(map(has_kinks, e.args))]
    if not kinks:
        yield region
        return
    kink = min(kinks, key=lambda e: (e.count_ops(), str(e)))
    first, second = (kink.args[0], Integer(0)) if isinstance(kink, Heaviside) else kink.args[:2]
    weak = () if isinstance(kink, Heaviside) else facts
    order = _order(first - second, region.place, weak)
    if order is not None:
        chosen = region.expression.xreplace({kink: _chosen(kink, order)})
        yield from _resolved(Region(chosen, region.place, region.border), facts, variable, depth)
        return
    if depth == _DEEPEST:
        raise UnresolvedError(f"whether {first} or {second} is larger was not decided")
    moving = region.place(variable).free_symbols
    for substitution, border in _split(together(region.place(first - second))):

        def finer(e: Expr, before: Place = region.place, new: dict[Symbol, Expr] = substitution) -> Expr:
            return before(e).xreplace(new)

        (moved,) = substitution
        if any(_plain_sign(finer(fact)) == -1 for fact in facts if region.place(fact).has(moved)):
            continue  # there is nothing in this region
        confined = region.border or bool(border.free_symbols & moving)
        yield from _resolved(Region(region.expression, finer, confined), facts, variable, depth + 1)


def _chosen(kink: Expr, order: int) -> Expr:
    """The value of a minimum, maximum or step where ``order`` is the sign of first minus second argument.

    Orders 1 and -1 may include 0 for a minimum and a maximum, which have one value there, not for a step.
    """
    if isinstance(kink, Heaviside):
        return kink.args[1] if order == 0 else Rational(1 + order, 2)
    first, second, *others = kink.args
    if order == 0 and second.is_number:
        first = second
    kept = first if (order >= 0) is isinstance(kink, Max) else second
    return kink.func(kept, *others)


def _order(difference: Expr, place: Place, facts: Sequence[Expr]) -> int | None:
    """The sign of the difference in the region, where 1 and -1 may include 0; None if not decided."""
    placed = place(difference)
    found = _plain_sign(placed)
    related = (fact for fact in facts if fact.free_symbols & difference.free_symbols)
    for fact in related if found is None else ():
        found = found or _plain_sign(cancel(placed / place(fact)))
    return found


def _plain_sign(expression: Expr) -> int | None:
    """The sign of a fraction of polynomials, each of whose terms has one sign; 0 where it vanishes."""
    numerator, denominator = together(expression).as_numer_denom()
    above = expand(numerator)
    if above == 0:
        return 0
    below = 1 if denominator.is_positive else sign(denominator)
    found = _visible(above) or _visible(factor_terms(above))
    return None if found is None or below is None else found * below


def _visible(expression: Expr) -> int | None:
    if expression.is_positive:
        return 1
    return -1 if expression.is_negative else None


def _split(difference: Expr) -> Iterator[tuple[dict[Symbol, Expr], Expr]]:
    """Substitutions for the regions above, below and on the border, each with what vanishes there, or 0."""
    numerator, denominator = difference.as_numer_denom()
    if sign(denominator) is None:
        raise UnresolvedError(f"the sign of {denominator} is not known")
    for part, _ in factor_list(numerator)[1]:
        if sign(part) is None:
            roots = dict(_roots(expand(part)))
            for side in (1, -1):
                solved = roots.get(side) or roots.get(-side)
                if solved is None:
                    break
                symbol, root = solved
                yield {symbol: _beyond(root) if side in roots else _short_of(root, symbol)}, Integer(0)
            else:
                symbol, root = next(iter(roots.values()))
                yield {symbol: root}, part
                return
    raise UnresolvedError(f"no symbol splits {difference}")


def _beyond(root: Expr) -> Expr:
    return root + Dummy("u", positive=True)


def _short_of(root: Expr, symbol: Symbol) -> Expr:
    """A number below the root; for a positive symbol with a positive root, one between 0 and the root."""
    slack = Dummy("u", positive=True)
    return root / (1 + slack) if symbol.is_positive and sign(root) == 1 else root - slack


def _roots(part: Expr) -> Iterator[tuple[int, tuple[Symbol, Expr]]]:
    """For 1 (and -1) a symbol in which the part is affine and increasing (decreasing), with its root.

    A symbol whose root has the sign that the symbol is known to have is preferred.
    """
    best: dict[int, tuple[int, Symbol, Expr]] = {}
    for symbol in sorted(part.free_symbols, key=str):
        slope = part.diff(symbol)
        direction = None if slope.has(symbol) else sign(slope)
        if direction is None:
            continue
        root = cancel(symbol - part / slope)
        keeps = 0 if not symbol.is_positive or root.is_nonnegative or sign(root) == 1 else 1
        if direction not in best or keeps < best[direction][0]:
            best[direction] = (keeps, symbol, root)
    for direction, (_, symbol, root) in best.items():
        yield direction, (symbol, root)
