"""Instances of Pinsker's inequality, by its reduction to two outcomes.

For laws p and q > 0 over the same outcomes and the set A where p > q, sum |p - q| = 2 (p(A) - q(A)), and the
log-sum inequality over A and over its complement gives KL(p || q) >= KL of (p(A), p(A^c)) from
(q(A), q(A^c)).  For 0 < b < 1 the function a log(a/b) + (1-a) log((1-a)/(1-b)) - 2 (a-b)^2 is 0 with slope 0
at a = b, and its second derivative (1-2a)^2 / (a (1-a)) is at least 0 and 0 at a = 1/2 only; so it is
positive elsewhere (Cover & Thomas, Elements of Information Theory, lemma 11.6.1).
"""

from collections.abc import Iterator

from sympy import Abs, Expr, Heaviside, Indexed, Rational, Sum, log

from maxent.derive.algebra.calculus import components
from maxent.derive.inequalities.lemma import Lemma, Vanishing
from maxent.derive.inequalities.ranges import Outcomes
from maxent.derive.inequalities.setting import Setting
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.parameters.parameter import Domain

_NAME = "Pinsker's inequality"


def pinsker_lemmas(difference: Expr, setting: Setting) -> Iterator[Lemma]:
    """Instances for the pairs of laws whose distance, or whose masses of an event, may be compared."""
    laws = [p for p in setting.hypotheses.given if p.domain is Domain.DISTRIBUTION]
    sizes = {law.shape[0] for law in laws if len(law.shape) == 1}
    for size in sorted(sizes, key=str):
        outcomes = Outcomes((size,))
        (index,) = outcomes.indices
        if not setting.over_outcomes(outcomes.limits):
            continue
        entries = [law.symbol[index] for law in setting.laws(size)]
        for one in entries:
            for other in entries:
                if one != other and other.is_positive:
                    yield from _of(one, other, difference, outcomes, setting)


def _of(
    one: Indexed, other: Indexed, difference: Expr, outcomes: Outcomes, setting: Setting
) -> Iterator[Lemma]:
    information = outcomes.total(one * (log(one) - log(other)))
    (index,) = outcomes.indices
    if difference.has(Abs):
        distance = outcomes.total(Abs(one - other))
        excess = setting.normal(information - distance**2 / 2)
        step = Step(
            Rule.REDUCE, distance, replay=(Vanishes(distance - 2 * _excess_mass(one, other, outcomes)),)
        )
        where = Vanishing(one - other, index) if one.is_positive else None
        yield Lemma(_NAME, excess, where, (step,))
    events = [p for p in setting.hypotheses.given if p.domain is Domain.INDICATOR]
    for event in (e.symbol[index] for e in events if e.shape == outcomes.sizes):
        if components(difference, event.base):
            gained = outcomes.total(event * (one - other))
            yield Lemma(_NAME, setting.normal(information - 2 * gained**2))


def _excess_mass(one: Indexed, other: Indexed, outcomes: Outcomes) -> Sum:
    """p(A) - q(A) for the set A where p > q."""
    return outcomes.total(Heaviside(one - other, Rational(1, 2)) * (one - other))
