"""Proofs that a formula in scalars is at least 0: by its sign, by a tangent, or by its derivatives.

Along one variable, a convex function lies above its tangent; a function that is at least 0 at a point and
does not decrease from there on stays so, and its derivative may be treated in the same way.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from sympy import (
    Abs,
    Dummy,
    Expr,
    Integer,
    Mul,
    Rational,
    Symbol,
    cosh,
    exp,
    expand_log,
    factor,
    log,
    oo,
    sinh,
    tanh,
    together,
)

from maxent.derive.algebra.canonical import is_zero
from maxent.derive.inequalities.kinks import without_absolute_values
from maxent.derive.inequalities.sampled import differs_from_zero, fails_somewhere
from maxent.derive.inequalities.smooth import Box, is_nonnegative, is_smooth

_MOST_RATIOS = 5
"""The most other symbols of which points a b / c are formed."""
_LONGEST, _MOST_SYMBOLS = 60, 3
"""The most operations and symbols of a formula that is followed along its derivatives, which grow fast."""
_DERIVATIVES = 4
"""How often a function is differentiated before its sign has to show."""
_HYPERBOLIC = (sinh, cosh, tanh)


@dataclass(frozen=True)
class Touching:
    """Where a nonnegative formula is 0, if that is known: exactly where ``variable`` equals ``point``."""

    variable: Symbol
    point: Expr


@dataclass(frozen=True)
class Shown:
    """A formula was shown to be at least 0; ``by`` says how, ``touching`` where it is 0 if that is known."""

    by: str
    touching: Touching | None = None


def nonnegative_scalar(formula: Expr, box: Box, *, thorough: bool = True) -> Shown | None:
    """How the formula is shown to be at least 0 for all values in the box; None if it was not.

    Unless ``thorough``, it is only compared with a tangent, which is quick.
    """
    formula = formula.replace(lambda e: isinstance(e, _HYPERBOLIC), lambda e: e.rewrite(exp))
    if fails_somewhere(formula, box):
        return None
    if formula.has(Abs):
        return _by_cases(formula, box) if thorough else None
    if not is_smooth(formula, box):
        return None
    plain, last = _with_a_ratio(formula, box)
    candidates = list(_candidates(plain, box))
    for variable, point in candidates:
        found = _by_tangent(plain, variable, point, box)
        if found is not None:
            return found if last is None else _rescaled(found, last)
    return _by_derivatives(plain, candidates, box) if thorough else None


def _by_derivatives(formula: Expr, candidates: list[tuple[Symbol, Expr]], box: Box) -> Shown | None:
    """How the formula is shown to be at least 0 by its sign, or by following it from one of its points."""
    if box.nonnegative(formula):
        return Shown("its terms and factors have one sign")
    if formula.count_ops() > _LONGEST or len(formula.free_symbols) > _MOST_SYMBOLS:
        return None
    touching = [(v, c) for v, c in candidates if _vanishes(formula.subs(v, c), box)]
    for variable, point in touching or candidates:
        if _from(formula, variable, point, box):
            return Shown(f"it is at least 0 at {point}, and its derivatives lead away from 0 on either side")
    return None


def _rescaled(shown: Shown, last: Symbol) -> Shown:
    """What was shown of the formula where ``last`` is 1, for all values of ``last``."""
    touching = shown.touching
    if touching is None or not touching.point.is_number:
        return Shown(shown.by)
    return Shown(shown.by, Touching(touching.variable, touching.point * last))


def _candidates(formula: Expr, box: Box) -> Iterator[tuple[Symbol, Expr]]:
    """Each variable with the points at which the formula might be least along it."""
    for variable in sorted(formula.free_symbols, key=str):
        for point in _points(formula, variable, box):
            yield variable, point


def _with_a_ratio(formula: Expr, box: Box) -> tuple[Expr, Symbol | None]:
    """The formula with one symbol set to 1, if it is homogeneous of degree 1 in symbols that are positive."""
    symbols = sorted(formula.free_symbols, key=str)
    if len(symbols) < 2 or not all(s.is_positive and s not in box.intervals for s in symbols):  # noqa: PLR2004
        return formula, None
    scale, last = Dummy("c", positive=True), symbols[-1]
    scaled = formula.xreplace({symbol: scale * symbol for symbol in symbols})
    if not _vanishes(scaled - scale * formula, box):
        return formula, None
    return formula.xreplace({last: Integer(1)}), last


def _by_cases(formula: Expr, box: Box) -> Shown | None:
    """How it is shown for each sign of the arguments of absolute values."""
    for case in without_absolute_values(formula):
        if case is None or nonnegative_scalar(case, box) is None:
            return None
    return Shown("it is at least 0 whatever the signs of the differences are")


def _points(formula: Expr, variable: Symbol, box: Box) -> Iterator[Expr]:
    """Points at which the formula might be least along the variable."""
    others = sorted(formula.free_symbols - {variable}, key=str)
    ends = box.ends(variable)
    if ends is None:
        return
    for point in (*others, Integer(1), Integer(0), Rational(1, 2)):
        if _inside(point, ends, box):
            yield point
    made = [point for other in others for point in (1 - other, 1 / other, exp(other), log(other))]
    for point in (*made, *_proportional(others)):
        if is_smooth(point, box) and _inside(point, ends, box):
            yield point
    slope = together(formula.diff(variable))
    rate = slope.diff(variable)
    if rate != 0 and not together(rate).has(variable) and box.positive(rate):
        yield variable - slope / rate


def _proportional(others: list[Symbol]) -> Iterator[Expr]:
    """The fourth proportional to three positive symbols, in every order."""
    positive = [other for other in others if other.is_positive]
    if len(positive) <= _MOST_RATIOS:
        for one, other, third in permutations(positive, 3):
            if str(one) < str(other):
                yield one * other / third


def _inside(point: Expr, ends: tuple[Expr, Expr], box: Box) -> bool:
    """Whether the point lies in the interval or is one of its ends."""
    low, high = ends
    above = low is -oo or point == low or box.nonnegative(point - low)
    return above and (high is oo or point == high or box.nonnegative(high - point))


def _strictly_inside(point: Expr, variable: Symbol, box: Box) -> bool:
    """Whether the variable may take the value of the point, whatever the other symbols are."""
    low, high = box.ends(variable) or (oo, -oo)
    above = low is -oo or box.positive(point - low)
    closed = variable in box.closed and box.nonnegative(high - point)
    return above and (high is oo or closed or box.positive(high - point))


def _vanishes(formula: Expr, box: Box) -> bool:
    """Whether the formula is shown to be 0; a look at a few values comes first, as it is quick."""
    return formula == 0 or (not differs_from_zero(formula, box) and is_zero(formula))


def _by_tangent(formula: Expr, variable: Symbol, point: Expr, box: Box) -> Shown | None:
    """Whether the formula is convex along the variable, with slope 0 and no negative value at the point."""
    if not _strictly_inside(point, variable, box):
        return None
    if not _vanishes(formula.diff(variable).subs(variable, point), box):
        return None
    lowest = formula.subs(variable, point)
    touches = _vanishes(lowest, box)
    second = formula.diff(variable, 2)
    if fails_somewhere(second, box) or not (touches or box.nonnegative(lowest)):
        return None
    second = together(second)
    if touches and box.positive(second):
        return Shown("it is strictly convex and touches 0", Touching(variable, point))
    return Shown("it is convex and not negative where its slope is 0") if box.nonnegative(second) else None


def _from(formula: Expr, variable: Symbol, point: Expr, box: Box) -> bool:
    """Whether the formula is at least 0 at the point, and grows away from it up to both ends."""
    low, high = box.ends(variable) or (oo, -oo)
    start = formula.subs(variable, point)
    if not is_smooth(start, box) or not (_vanishes(start, box) or box.nonnegative(start)):
        return False
    away = Dummy("u", nonnegative=True)
    paths = []
    if point != high:
        paths.append(point + away if high is oo else (point + high * away) / (1 + away))
    if point != low:
        paths.append(point - away if low is -oo else (point + low * away) / (1 + away))
    return all(_grows(formula.subs(variable, path), away, box, _DERIVATIVES) for path in paths)


def _grows(function: Expr, away: Symbol, box: Box, derivatives: int) -> bool:
    """Whether the function is at least 0 for all ``away`` >= 0: by its sign, or by value and slope."""
    if fails_somewhere(function, box) or not is_smooth(function, box):
        return False
    essential = _without_positive_factors(expand_log(function), box)
    if is_nonnegative(box.placed(essential)):
        return True
    start = essential.subs(away, 0)
    if derivatives == 0 or not (_vanishes(start, box) or box.nonnegative(start)):
        return False
    return _grows(essential.diff(away), away, box, derivatives - 1)


def _without_positive_factors(expression: Expr, box: Box) -> Expr:
    """The expression without factors and denominators that are certainly positive."""
    numerator, denominator = factor(together(expression)).as_numer_denom()
    kept = [part for part in Mul.make_args(numerator) if not box.positive(part)]
    below = [part for part in Mul.make_args(denominator) if not box.positive(part)]
    return Mul(*kept) / Mul(*below)
