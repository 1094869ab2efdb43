"""Instances of Jensen's inequality and of the Cauchy-Schwarz inequality.

For weights w >= 0 with total W > 0 and a function phi that is convex on an interval that contains every x_i:
sum w phi(x) >= W phi(sum w x / W); if phi is strictly convex and w > 0, with equality exactly where all x_i
are equal.
"""

from collections.abc import Iterator

from sympy import Add, Dummy, Expr, Indexed, Integer, Mul, Pow, Sum
from sympy.core.function import AppliedUndef

from maxent.derive.algebra.canonical import canonical
from maxent.derive.inequalities.convex import convexity
from maxent.derive.inequalities.lemma import Lemma, Vanishing
from maxent.derive.inequalities.ranges import Outcomes, outcome_sets, outer_sums
from maxent.derive.inequalities.setting import Setting

_NAME = "Jensen's inequality"
_SQUARE = 2


def jensen_lemmas(difference: Expr, setting: Setting) -> Iterator[Lemma]:
    """Instances for the functions of means, and for the declared functions, of a difference."""
    for outcomes in outcome_sets(difference):
        if setting.over_outcomes(outcomes.limits):
            yield from _of_means(difference, outcomes, setting)
            yield from _of_declared(difference, outcomes, setting)


def _of_means(difference: Expr, outcomes: Outcomes, setting: Setting) -> Iterator[Lemma]:
    for mean in sorted(set(outer_sums(difference)), key=str):
        held = Add(*(term for term in Add.make_args(difference) if term.has(mean)))
        if _is_linear(held, mean):
            continue
        for summand in outcomes.summands(mean):
            for weight in _weights(summand, difference, outcomes, setting):
                mass = setting.normal(outcomes.total(weight))
                point = _point(summand / weight, setting)
                function = -held.xreplace({mean: mass * point}) / mass
                yield from _lemma(function, point, summand / weight, weight, outcomes, setting)


def _is_linear(held: Expr, mean: Sum) -> bool:
    opaque = Dummy("M", real=True)
    return held.xreplace({mean: opaque}).diff(opaque, 2) == 0


def _of_declared(difference: Expr, outcomes: Outcomes, setting: Setting) -> Iterator[Lemma]:
    for total in sorted(set(outer_sums(difference)), key=str):
        for summand in outcomes.summands(total):
            for applied in sorted(summand.atoms(AppliedUndef), key=str):
                (argument,) = applied.args
                point = _point(argument, setting)
                for weight in _weights(summand / applied, difference, outcomes, setting):
                    yield from _lemma(applied.func(point), point, argument, weight, outcomes, setting)


def _point(entry: Expr, setting: Setting) -> Dummy:
    """A variable with the range of the entries."""
    return Dummy("v", real=True, positive=setting.positive(entry) or None)


def _weights(summand: Expr, difference: Expr, outcomes: Outcomes, setting: Setting) -> list[Expr]:
    """1, the laws, the positive factors of the summand, and positive summands of the difference."""
    indices = outcomes.indices
    factors = [f for f in Mul.make_args(summand) if f.has(*indices) and setting.nonnegative(f)]
    found = [Integer(1), *factors, Mul(*factors)]
    if len(indices) == 1:
        found += [law.symbol[indices[0]] for law in setting.laws(outcomes.sizes[0])]
    found += [body for total in outer_sums(difference) for body in outcomes.summands(total)]
    return [weight for weight in dict.fromkeys(found) if setting.nonnegative(weight)]


def _lemma(
    function: Expr, point: Dummy, entry: Expr, weight: Expr, outcomes: Outcomes, setting: Setting
) -> Iterator[Lemma]:
    """The instance for this function, these entries and these weights; none where a hypothesis is not met."""
    mass = setting.normal(outcomes.total(weight))
    whole = setting.positive(weight)
    separate = not entry.as_numer_denom()[1].has(*weight.atoms(Indexed))
    if not (mass == 1 or setting.positive(mass)) or not (whole or separate):
        return
    if not (entry.is_real or setting.positive(entry)) or not entry.has(*outcomes.indices):
        return
    strict = convexity(function, point, setting)
    if strict is None:
        return
    mean = outcomes.total(weight * entry) / mass
    spent = outcomes.total(weight * function.xreplace({point: entry}))
    excess = setting.normal(spent - mass * function.xreplace({point: mean}))
    constant = None
    if strict and whole and len(outcomes.sizes) == 1:
        constant = Vanishing(entry - setting.normal(mean), outcomes.indices[0])
    yield Lemma(_NAME, excess, constant)
    if mass.has(Sum):
        yield Lemma(
            _NAME, setting.normal(mass * spent - mass**2 * function.xreplace({point: mean})), constant
        )


def cauchy_schwarz_lemmas(difference: Expr, setting: Setting) -> Iterator[Lemma]:
    """(sum f)(sum g) >= (sum c)^2 for f, g >= 0 with f g = c^2, where the square occurs in the difference."""
    for outcomes in outcome_sets(difference):
        if not setting.over_outcomes(outcomes.limits):
            continue
        squared = sorted({e.base for e in difference.atoms(Pow) if _is_squared_sum(e)}, key=str)
        bodies = [body for total in outer_sums(difference) for body in outcomes.summands(total)]
        if len(outcomes.sizes) == 1:
            bodies += [law.symbol[outcomes.indices[0]] for law in setting.laws(outcomes.sizes[0])]
        known = [body for body in dict.fromkeys((Integer(1), *bodies)) if setting.nonnegative(body)]
        for total in squared:
            for body in outcomes.summands(total):
                for position, one in enumerate(known):
                    for other in known[position:]:
                        if body.is_real and canonical(one * other - body**2) == 0:
                            product = outcomes.total(one) * outcomes.total(other)
                            excess = setting.normal(product - outcomes.total(body) ** 2)
                            yield Lemma("Cauchy-Schwarz inequality", excess)


def _is_squared_sum(power: Pow) -> bool:
    return isinstance(power.base, Sum) and bool(power.exp == _SQUARE)
