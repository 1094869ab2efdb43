"""Signs of products of two sums over outcomes, decided for each pair of outcomes.

Such a product is a sum over pairs (i, j), in which the terms of (i, j) and (j, i) may be averaged.  It has
the sign that every pair has.  The sign of a pair is found from three facts: a step function is 0 or 1, the
larger of x_i and x_j is the smaller plus a nonnegative number, and x lies between its minimum and maximum.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sympy import (
    Dummy,
    Expr,
    Heaviside,
    Indexed,
    IndexedBase,
    Integer,
    Poly,
    PolynomialError,
    Rational,
    Sum,
    Symbol,
    cancel,
    exp,
    factor,
    fraction,
    together,
)
from sympy.core.relational import Unequality

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.expressions.extremum import Maximum, Minimum, maximum, minimum
from maxent.problems.parameters.parameter import Domain, Parameter

_FIRST, _SECOND = (Symbol(f"i_{k}", integer=True) for k in (1, 2))
_PAIR = 2


@dataclass(frozen=True)
class _Pairs:
    """A positive multiple of an expression: the sum of ``summand`` over all pairs of 1..size."""

    summand: Expr
    size: Expr


def pairwise_sign(
    expression: Expr, hypotheses: Hypotheses, domain: Mapping[Symbol, tuple[Expr, Expr]]
) -> int | None:
    """1 (or -1) if no pair contributes less (more) than 0 and some pair is not 0; None if undecided."""
    pairs = _pairs(expression, hypotheses, domain)
    if pairs is None:
        return None
    step = _step(pairs.summand)
    base = _statistic(pairs.summand) if step is None else _base(step)
    if base is None or not _varies(base, step, pairs.size, hypotheses):
        return None
    first, *others = _cases(pairs.summand, step)
    above = {base[_FIRST]: base[_SECOND] + Dummy("h", positive=True)}
    for direction in (1, -1):
        signs = [_sign(direction * case) for case in (first.subs(above), *others)]
        if signs[0] == 1 and all(found in (0, 1) for found in signs):
            return direction
    return None


def pairwise_nonnegative(
    expression: Expr, hypotheses: Hypotheses, domain: Mapping[Symbol, tuple[Expr, Expr]]
) -> bool:
    """Whether every pair is shown to contribute at least 0; extrema of the statistic may occur."""
    for ordered in (False, True):
        pairs = _pairs(expression, hypotheses, domain, ordered=ordered)
        if pairs is None:
            return False
        step = _step(pairs.summand)
        base = _statistic(pairs.summand) if step is None else _base(step)
        if base is None or (step is not None and (ordered or not _decided(step, hypotheses))):
            return False
        if all(
            any(_sign(form) in (0, 1) for form in _bounded(case, base, symmetric=not ordered))
            for case in _cases(pairs.summand, step)
        ):
            return True
    return False


def _pairs(
    expression: Expr,
    hypotheses: Hypotheses,
    domain: Mapping[Symbol, tuple[Expr, Expr]],
    *,
    ordered: bool = False,
) -> _Pairs | None:
    """The expression as a sum over pairs, or None; ``ordered`` puts the event first and is not symmetric."""
    whole = hypotheses.reduced(expression)
    sums = sorted((total for total in whole.atoms(Sum) if len(total.limits) == 1), key=str)
    opaque = {s: Dummy(f"S{k}", real=True, positive=_positive(s, hypotheses)) for k, s in enumerate(sums)}
    numerator, denominator = fraction(cancel(together(whole.xreplace(opaque))))
    if not sums or sign(on_interval(denominator, domain)) != 1 or len({s.limits[0][2] for s in sums}) > 1:
        return None
    try:
        monomials = Poly(numerator, *opaque.values()).terms()
    except PolynomialError:
        return None
    summand: Expr = Integer(0)
    for powers, coefficient in monomials:
        factors = [total for total, power in zip(sums, powers, strict=True) for _ in range(power)]
        if len(factors) == 1:
            factors += _unit_mass(sums[0], hypotheses)
        if len(factors) != _PAIR:
            return None
        factors.sort(key=lambda total: not _about_event(total, hypotheses))
        one, other = ([_at(total, index) for index in (_FIRST, _SECOND)] for total in factors)
        mirrored = one[0] * other[1] if ordered else one[1] * other[0]
        summand += coefficient * (one[0] * other[1] + mirrored) * Rational(1, 2)
    return _Pairs(summand, sums[0].limits[0][2])


def _laws(hypotheses: Hypotheses) -> list[Parameter]:
    return [p for p in hypotheses.given if p.domain is Domain.DISTRIBUTION and len(p.shape) == 1]


def _positive(total: Sum, hypotheses: Hypotheses) -> bool | None:
    """Whether the sum is positive: term by term, or as the mean of something positive under a law."""
    index = total.limits[0][0]
    weights = (law.symbol[index] for law in _laws(hypotheses) if law.shape[0] == total.limits[0][2])
    if any((total.function / weight).is_positive for weight in weights):
        return True
    positive: bool | None = total.function.is_positive
    return positive


def _unit_mass(like: Sum, hypotheses: Hypotheses) -> list[Sum]:
    """The sum of a law over the same outcomes, which is 1; empty if no law over them is given."""
    laws = [law for law in _laws(hypotheses) if law.shape[0] == like.limits[0][2]]
    return [Sum(law.symbol[like.limits[0][0]], like.limits[0]) for law in laws[:1]]


def _about_event(total: Sum, hypotheses: Hypotheses) -> bool:
    events = [p.symbol for p in hypotheses.given if p.domain is Domain.INDICATOR]
    return any(components(total.function, event) for event in events)


def _at(total: Sum, index: Symbol) -> Expr:
    return total.function.xreplace({total.limits[0][0]: index})


def _step(summand: Expr) -> Heaviside | None:
    """The step function of the first outcome, S(x_i - c); None if there are none or several."""
    steps = [step for step in summand.atoms(Heaviside) if step.has(_FIRST)]
    return steps[0] if len(steps) == 1 else None


def _base(step: Heaviside) -> IndexedBase | None:
    bases = {component.base for component in step.atoms(Indexed)}
    return bases.pop() if len(bases) == 1 else None


def _statistic(summand: Expr) -> IndexedBase | None:
    """The only array that is not known to be nonnegative; None if there are none or several."""
    bases = {c.base for c in summand.atoms(Indexed) if not c.is_nonnegative}
    return bases.pop() if len(bases) == 1 else None


def _threshold(step: Heaviside, base: IndexedBase) -> Expr:
    return base[_FIRST] - step.args[0]


def _decided(step: Heaviside, hypotheses: Hypotheses) -> bool:
    """Whether the threshold is assumed to be no value of the statistic: the step is then 0 or 1."""
    return any(
        isinstance(relation, Unequality)
        and any(
            component.subs(component.indices[0], _FIRST) - other == step.args[0]
            for component, other in ((relation.lhs, relation.rhs), (relation.rhs, relation.lhs))
            if isinstance(component, Indexed)
        )
        for relation in hypotheses.relations
    )


def _varies(base: IndexedBase, step: Heaviside | None, size: Expr, hypotheses: Hypotheses) -> bool:
    """Whether the statistic is known to take two values, or values on both sides of the threshold."""
    j = Symbol("j", integer=True)
    largest, smallest = maximum(base[j], j, size), minimum(base[j], j, size)
    if step is None:
        return hypotheses.grants_positive(largest - smallest)
    threshold = _threshold(step, base)
    if not _decided(step, hypotheses) or threshold.has(_FIRST):
        return False
    return hypotheses.grants_positive(largest - threshold) and hypotheses.grants_positive(
        threshold - smallest
    )


def _cases(summand: Expr, step: Heaviside | None) -> Iterator[Expr]:
    """With a step three cases: x_i above and x_j below the threshold, both above it, both below it."""
    if step is None:
        yield summand
        return
    twin = step.subs(_FIRST, _SECOND)
    for first, second in ((1, 0), (1, 1), (0, 0)):
        yield summand.subs({step: Integer(first), twin: Integer(second)})


def _bounded(case: Expr, base: IndexedBase, *, symmetric: bool) -> Iterator[Expr]:
    """The case as it is, with x_i = x_j + h, h >= 0, and with x_i and x_j by their distance to the extrema.

    x_i = x_j + h loses no generality only where the summand is symmetric.
    """
    yield case
    if symmetric:
        yield case.subs(base[_FIRST], base[_SECOND] + Dummy("h", nonnegative=True))
    largest = [m for m in case.atoms(Maximum) if components(m, base)]
    smallest = [m for m in case.atoms(Minimum) if components(m, base)]
    if len(largest) == len(smallest) == 1:
        below, above = Dummy("a", nonnegative=True), Dummy("b", nonnegative=True)
        for top, bottom in ((_FIRST, _SECOND), (_SECOND, _FIRST)):
            yield case.subs({base[top]: largest[0] - below, base[bottom]: smallest[0] + above})


def _sign(case: Expr) -> int | None:
    """1 if the case is positive, 0 if it is nonnegative or zero, None if neither was shown."""
    reduced = factor(_exponentials_by_one(canonical(case)))
    if reduced == 0:
        return 0
    if reduced.is_positive:
        return 1
    return 0 if reduced.is_nonnegative else None


def _exponentials_by_one(expression: Expr) -> Expr:
    """exp(x) as 1 + y, y >= 0, if x is nonnegative, and as 1 / (1 + y) if x is nonpositive."""
    known = {}
    for exponential in expression.atoms(exp):
        argument = exponential.args[0]
        if argument.is_nonnegative or argument.is_nonpositive:
            above = 1 + Dummy("y", positive=True if argument.is_nonzero else None, nonnegative=True)
            known[exponential] = above if argument.is_nonnegative else 1 / above
    return expression.xreplace(known)
