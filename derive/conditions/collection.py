"""The conditions under which a formula has a real value, and is differentiable where that is needed.

They are collected from every part of the formula: denominators, logarithms, powers, ranges of sums,
indices of arrays.  A part whose domain is not known gives a condition that nothing meets.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import sympy as sp
from sympy import Basic, Derivative, Expr, Indexed, IndexedBase, Piecewise, Pow, Product, Subs, Sum, Symbol
from sympy.core.function import AppliedUndef
from sympy.core.relational import Relational
from sympy.logic.boolalg import Boolean, BooleanTrue

from maxent.derive.conditions.condition import Demand, Range, SideCondition
from maxent.problems.expressions.extremum import Maximum, Minimum

Conditions = Iterator[SideCondition]
_TOTAL = (
    *(sp.Add, sp.Mul, sp.exp, sp.Abs, sp.Max, sp.Min, sp.Heaviside, sp.sign, sp.floor, sp.ceiling),
    *(sp.KroneckerDelta, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.tanh, sp.sech, sp.atan, sp.asinh, sp.erf),
    *(sp.erfc, sp.re, sp.Tuple),
)
"""Functions with a value for all real arguments."""
_OF_ONE: Mapping[type[Basic], tuple[Demand, Callable[[Expr], Expr], str]] = {
    sp.log: (Demand.POSITIVE, lambda x: x, "the argument of a logarithm"),
    sp.tan: (Demand.NONZERO, sp.cos, "the cosine below a tangent"),
    sp.coth: (Demand.NONZERO, lambda x: x, "the argument of a hyperbolic cotangent"),
    sp.csch: (Demand.NONZERO, lambda x: x, "the argument of a hyperbolic cosecant"),
    sp.asin: (Demand.NONNEGATIVE, lambda x: 1 - x**2, "the argument of an arc sine"),
    sp.acos: (Demand.NONNEGATIVE, lambda x: 1 - x**2, "the argument of an arc cosine"),
    sp.atanh: (Demand.POSITIVE, lambda x: 1 - x**2, "the argument of an inverse hyperbolic tangent"),
    sp.acosh: (Demand.NONNEGATIVE, lambda x: x - 1, "the argument of an inverse hyperbolic cosine"),
    sp.factorial: (Demand.NONNEGATIVE, lambda x: x, "the argument of a factorial"),
    sp.gamma: (Demand.POSITIVE, lambda x: x, "the argument of the gamma function"),
    sp.loggamma: (Demand.POSITIVE, lambda x: x, "the argument of the logarithm of the gamma function"),
    sp.digamma: (Demand.POSITIVE, lambda x: x, "the argument of the digamma function"),
    sp.LambertW: (Demand.NONNEGATIVE, lambda x: x, "the argument of Lambert's function"),
}
"""Functions of one argument that have a value (and are smooth) where an expression meets a demand."""
_KINKED = (sp.Abs, sp.Max, sp.Min, sp.Heaviside, sp.sign)
_BROKEN = (sp.floor, sp.ceiling, sp.KroneckerDelta, Piecewise, Maximum, Minimum)


@dataclass(frozen=True)
class Sizes:
    """The shapes of arrays, and the ranges of those whose entries are indices themselves, such as draws.

    The indices of an array without a shape are not checked.
    """

    shapes: Mapping[IndexedBase, tuple[Expr, ...]] = field(default_factory=dict)
    draws: Mapping[IndexedBase, tuple[Expr, Expr]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Place:
    """The ranges of the indices around a part, and the variables in which it has to be differentiable."""

    sizes: Sizes
    ranges: tuple[Range, ...] = ()
    smooth_in: tuple[Expr, ...] = ()

    def demands(self, expression: Expr, demand: Demand, origin: str) -> SideCondition:
        ranges = tuple(limit for limit in self.ranges if limit[0] in expression.free_symbols)
        return SideCondition(expression, demand, origin, ranges)


def conditions(
    formula: Basic, sizes: Sizes | None = None, *, smooth_in: Sequence[Expr] = ()
) -> tuple[SideCondition, ...]:
    """What has to hold for the formula to have a value, each condition once, constants left out.

    With ``smooth_in`` also what makes it differentiable in these variables.
    """
    found = _of(formula, _Place(sizes or Sizes(), smooth_in=tuple(smooth_in)))
    return tuple(dict.fromkeys(c for c in found if not _plainly_met(c)))


def _plainly_met(condition: SideCondition) -> bool:
    match condition.demand:
        case Demand.POSITIVE:
            return condition.expression.is_positive is True
        case Demand.NONNEGATIVE:
            return condition.expression.is_nonnegative is True
        case Demand.NONZERO:
            return bool(condition.expression.is_nonzero and condition.expression.is_finite is not False)
    return False


def _of(e: Basic, place: _Place) -> Conditions:  # noqa: C901, PLR0912 - one case for each kind of part
    if place.smooth_in and e.has(*place.smooth_in):
        yield from _differentiable(e, place)
    if isinstance(e, Indexed):
        yield from _in_range(e, place)
    elif isinstance(e, Sum | Product | Maximum | Minimum):
        yield from _over_range(e, place)
        return
    elif isinstance(e, Subs):
        yield from _at_point(e, place)
        return
    elif isinstance(e, Derivative):
        yield from _of(e.expr, replace(place, smooth_in=(*place.smooth_in, *e.variables)))
        return
    elif isinstance(e, Piecewise):
        yield from _by_pieces(e, place)
        return
    elif isinstance(e, Pow):
        yield from _of_power(e, place)
    elif type(e) in _OF_ONE:
        demand, form, origin = _OF_ONE[type(e)]
        yield place.demands(form(e.args[0]), demand, origin)
    elif isinstance(e, sp.binomial):
        for argument in e.args:
            yield place.demands(argument, Demand.NONNEGATIVE, "an argument of a binomial coefficient")
    elif isinstance(e, sp.Atom):
        if e in (sp.nan, sp.zoo, sp.oo, -sp.oo, sp.I):
            yield place.demands(e, Demand.KNOWN, "a symbol that is not a real number")
        return
    elif not isinstance(e, (*_TOTAL, AppliedUndef, Boolean, Relational, IndexedBase)):
        yield place.demands(e, Demand.KNOWN, "a function whose domain is not known")
    for argument in e.args:
        yield from _of(argument, place)


def _of_power(power: Pow, place: _Place) -> Conditions:
    base, exponent = power.as_base_exp() if power.base.is_Rational else power.args
    smooth = bool(place.smooth_in) and base.has(*place.smooth_in)
    if exponent.is_integer:
        if not exponent.is_nonnegative:
            yield place.demands(base, Demand.NONZERO, "a denominator")
    elif base.is_positive:
        return
    elif exponent.is_positive and not smooth:
        yield place.demands(base, Demand.NONNEGATIVE, "the base of a root or a fractional power")
    else:
        yield place.demands(base, Demand.POSITIVE, "the base of a power that is not an integer")


def _differentiable(e: Basic, place: _Place) -> Conditions:
    """What keeps the value away from kinks and jumps of the outermost function."""
    variables = place.smooth_in
    if isinstance(e, sp.Max | sp.Min):
        first, *others = e.args
        for one, other in zip((first, *others), (*others, first), strict=True):
            if len(e.args) > 2 or one is first:  # noqa: PLR2004 - two arguments have one difference
                yield place.demands(one - other, Demand.NONZERO, "a kink of a maximum or minimum")
    elif isinstance(e, _KINKED) and e.args[0].has(*variables):
        yield place.demands(e.args[0], Demand.NONZERO, "a kink or a jump")
    elif isinstance(e, _BROKEN):
        yield place.demands(e, Demand.KNOWN, "a derivative of a function that may jump or bend")


def _in_range(component: Indexed, place: _Place) -> Conditions:
    """Indices that are not plain free symbols have to lie between 1 and the array's size."""
    known = {index: (low, high) for index, low, high in place.ranges}
    for index, size in zip(component.indices, place.sizes.shapes.get(component.base, ()), strict=False):
        if index == size or (index.is_Symbol and index not in known):
            continue
        low, high = known.get(index, (None, None))
        if isinstance(index, Indexed):
            low, high = place.sizes.draws.get(index.base, (None, None))
        if high == size and low is not None and low.is_positive:
            continue
        yield place.demands(index - 1, Demand.NONNEGATIVE, f"an index of {component.base}, less the first")
        yield place.demands(size - index, Demand.NONNEGATIVE, f"the size of {component.base}, less an index")


def _over_range(e: Expr, place: _Place) -> Conditions:
    inner = place
    for limit in reversed(e.limits):
        if len(limit) != 3:  # noqa: PLR2004 - an index with both ends
            yield place.demands(e, Demand.KNOWN, "a sum without a range")
            return
        index, low, high = limit
        if not (low.is_finite is not False and high.is_finite is not False):
            yield place.demands(e, Demand.KNOWN, "an infinite sum, whose convergence is not shown")
            return
        empty = 1 if isinstance(e, Sum | Product) else 0
        yield inner.demands(high - low + empty, Demand.NONNEGATIVE, "the length of a range")
        for end in (low, high):
            yield from _of(end, inner)
        inner = replace(inner, ranges=(*(r for r in inner.ranges if r[0] != index), (index, low, high)))
    yield from _of(e.function, inner)


def _at_point(e: Subs, place: _Place) -> Conditions:
    """A value at a point: the conditions of the expression there, and that the point is in its domain."""
    at = dict(zip(e.variables, e.point, strict=True))
    for point in e.point:
        yield from _of(point, place)
    for variable, point in at.items():
        for holds, demand in (
            (variable.is_positive, Demand.POSITIVE),
            (variable.is_nonnegative, Demand.NONNEGATIVE),
            (variable.is_nonzero, Demand.NONZERO),
        ):
            if holds:
                yield place.demands(point, demand, f"the value that {variable} takes")
                break
    for condition in _of(e.expr, place):
        if not _plainly_met(condition):
            yield replace(condition, expression=condition.expression.subs(at, simultaneous=True))


def _by_pieces(e: Piecewise, place: _Place) -> Conditions:
    """Every piece has to have a value everywhere, even outside its own region; the regions have to cover."""
    for piece, where in e.args:
        yield from _of(piece, place)
        yield from _of(where, place)
    if not isinstance(e.args[-1].cond, BooleanTrue):
        yield place.demands(e, Demand.KNOWN, "a definition by cases that may leave a case out")


def free_indices(formula: Basic, sizes: Sizes) -> Iterator[Range]:
    """The plain free indices of arrays in the formula, with the range that the array gives them."""
    for component in formula.atoms(Indexed):
        shape = sizes.shapes.get(component.base, ())
        for index, size in zip(component.indices, shape, strict=False):
            if isinstance(index, Symbol):
                yield index, sp.Integer(1), size


def conditions_at(formula: Expr, values: Mapping[Expr, Expr]) -> tuple[SideCondition, ...]:
    """What has to hold for the formula to have a value, and to be continuous, at these values of symbols."""
    anywhere = {symbol: sp.Dummy(str(symbol), real=True) for symbol in values}
    placed = {anywhere[symbol]: value for symbol, value in values.items()}
    found = (
        replace(condition, expression=condition.expression.subs(placed, simultaneous=True))
        for condition in conditions(formula.xreplace(anywhere))
    )
    return tuple(dict.fromkeys(condition for condition in found if not _plainly_met(condition)))
