"""Instances of the log-sum inequality, of which Gibbs' inequality and the variational formula are cases.

For weights w >= 0 with total W > 0 and a > 0 with total A: sum w log(w / a) >= W log(W / A), with equality
exactly where w is proportional to a (Cover & Thomas, Elements of Information Theory, theorem 2.7.1).
"""

from collections.abc import Iterator

from sympy import Add, Expr, Indexed, Integer, Mul, Sum, exp, log

from maxent.derive.inequalities.lemma import Lemma, Vanishing
from maxent.derive.inequalities.ranges import Outcomes, outcome_sets, outer_sums
from maxent.derive.inequalities.setting import Setting

_NAME = "log-sum inequality"


def log_sum_lemmas(difference: Expr, setting: Setting) -> Iterator[Lemma]:
    """Instances that might be part of a difference in normal form."""
    for outcomes in outcome_sets(difference):
        if not setting.over_outcomes(outcomes.limits):
            continue
        seen = set()
        comparisons = list(_bodies_of_logarithms(difference, outcomes))
        for weight in _weights(difference, outcomes, comparisons, setting):
            for compared in (*comparisons, *_counterparts(difference, weight, outcomes)):
                if compared != weight and (weight, compared) not in seen:
                    seen.add((weight, compared))
                    yield from _lemmas(weight, compared, outcomes, setting)


def _bodies_of_logarithms(difference: Expr, outcomes: Outcomes) -> Iterator[Expr]:
    """The summands of sums that stand in a logarithm, or divide."""
    for total in sorted(difference.atoms(Sum), key=str):
        if difference.has(log(total), 1 / total):
            yield from outcomes.summands(total)


def _weights(difference: Expr, outcomes: Outcomes, comparisons: list[Expr], setting: Setting) -> list[Expr]:
    """Weights that occur before logarithms or exponents, laws, and summands of normalisers."""
    found: list[Expr] = [Integer(1)]
    for total in outer_sums(difference):
        found += [_weight(summand, outcomes, setting) for summand in outcomes.summands(total)]
    if len(outcomes.sizes) == 1:
        found += [law.symbol[outcomes.indices[0]] for law in setting.laws(outcomes.sizes[0])]
    return list(dict.fromkeys((*found, *comparisons)))


def _weight(summand: Expr, outcomes: Outcomes, setting: Setting) -> Expr:
    """The factors of the summand, other than logarithms, that are certainly at least 0."""
    varying = [factor for factor in Mul.make_args(summand) if factor.has(*outcomes.indices)]
    return Mul(*(f for f in varying if not isinstance(f, log) and setting.nonnegative(f)))


def _counterparts(difference: Expr, weight: Expr, outcomes: Outcomes) -> Iterator[Expr]:
    """The a for which the terms sum w h of the difference are a multiple of sum w log(w / a)."""
    value: Expr = Integer(0)
    for term in Add.make_args(difference):
        constant, total = term.as_independent(Sum, as_Add=False)
        if isinstance(total, Sum):
            shares = (summand / weight for summand in outcomes.summands(total))
            value += constant * next((s for s in shares if _polynomial(s, weight)), Integer(0))
    inside = [log(factor) for factor in Mul.make_args(weight) if factor.has(*outcomes.indices)]
    value = value.expand()
    for scale in dict.fromkeys(value.coeff(logarithm) for logarithm in inside):
        if scale != 0 and not scale.has(Indexed, Sum, log):
            yield weight * _exponential(Add(*(-term / scale for term in Add.make_args(value))))


def _polynomial(share: Expr, weight: Expr) -> bool:
    """Whether the summand has the weight as a factor."""
    return not share.as_numer_denom()[1].has(*weight.atoms(Indexed))


def _exponential(exponent: Expr) -> Expr:
    """exp of a sum, with multiples of logarithms as powers."""
    result: Expr = Integer(1)
    for term in Add.make_args(exponent):
        logarithms = [factor for factor in Mul.make_args(term) if isinstance(factor, log)]
        if len(logarithms) == 1:
            result *= logarithms[0].args[0] ** (term / logarithms[0])
        else:
            result *= exp(term)
    return result


def _lemmas(weight: Expr, compared: Expr, outcomes: Outcomes, setting: Setting) -> Iterator[Lemma]:
    """The instance for these weights, also divided by their total; none where a hypothesis is not met."""
    if not setting.nonnegative(weight):
        return
    if not (setting.positive(compared) or setting.positive(compared / weight)):
        return
    mass, other = (setting.normal(outcomes.total(body)) for body in (weight, compared))
    if not all(total == 1 or setting.positive(total) for total in (mass, other)):
        return
    spent = outcomes.total(weight * (log(weight) - log(compared)))
    proportional = None
    if len(outcomes.sizes) == 1 and setting.positive(weight) and setting.positive(compared):
        proportional = Vanishing(weight * other - compared * mass, outcomes.indices[0])
    yield Lemma(_NAME, setting.normal(spent / mass - log(mass) + log(other)), proportional)
    if mass.has(Sum):
        yield Lemma(_NAME, setting.normal(spent - mass * log(mass) + mass * log(other)), proportional)
