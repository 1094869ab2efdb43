"""Proving that one formula is at least another: directly, outcome by outcome, or after a monotone map."""

from collections.abc import Iterator
from dataclasses import dataclass

from sympy import Add, Dummy, Expr, Integer, Mul, Pow, Rational, Sum, exp, log

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.inequalities.combination import Combination, combined
from maxent.derive.inequalities.jensen import cauchy_schwarz_lemmas, jensen_lemmas
from maxent.derive.inequalities.lemma import Vanishing
from maxent.derive.inequalities.log_sum import log_sum_lemmas
from maxent.derive.inequalities.pinsker import pinsker_lemmas
from maxent.derive.inequalities.pointwise import nonnegative_pointwise
from maxent.derive.inequalities.ranges import Outcomes, outcome_sets
from maxent.derive.inequalities.setting import Setting
from maxent.derive.inequalities.tried import fails_at_a_small_instance
from maxent.derive.inequalities.two_point import nonnegative_two_point
from maxent.derive.step import Rule, Step, Vanishes

_DEEPEST = 2
"""The most sums that are taken apart one inside the other."""
_HALF = Rational(1, 2)


@dataclass(frozen=True)
class Bound:
    """How left >= right was shown, and where the sides are equal, if that is known."""

    by: str
    steps: tuple[Step, ...] = ()
    vanishing: tuple[Vanishing, ...] = ()


def bound(left: Expr, right: Expr, hypotheses: Hypotheses) -> Bound | None:
    """How left >= right is shown for all values that the hypotheses allow; None if it is not."""
    setting = Setting(hypotheses)
    difference = setting.plain(left - right)
    if fails_at_a_small_instance(difference, hypotheses, setting.box):
        return None
    if nonnegative_two_point(difference, setting):
        return Bound("Jensen's inequality for two points")
    if not difference.has(Sum):
        found = _for_each_outcome(difference, setting, thorough=True)
        if found is not None:
            return found
    normal = setting.normal(left - right)
    return _shown(normal, setting, _DEEPEST) or _mapped(left, right, normal, setting)


def _shown(difference: Expr, setting: Setting, depth: int) -> Bound | None:
    """How a difference in normal form is shown to be at least 0."""
    found = _for_each_outcome(difference, setting, thorough=not difference.has(Sum))
    if found is not None or not difference.has(Sum):
        return found
    makers = (log_sum_lemmas, cauchy_schwarz_lemmas, pinsker_lemmas, jensen_lemmas)
    lemmas = [lemma for maker in makers for lemma in maker(difference, setting)]
    combination = combined(difference, lemmas, setting)
    if combination is not None:
        return _of_combination(difference, combination)
    found = _for_each_outcome(difference, setting, thorough=True)
    if found is not None or depth == 0:
        return found
    for body in _summands(difference, setting):
        inner = _shown(body, setting, depth - 1)
        if inner is not None:
            return Bound(f"for every outcome, {inner.by}", inner.steps)
    return None


def _for_each_outcome(difference: Expr, setting: Setting, *, thorough: bool) -> Bound | None:
    found = nonnegative_pointwise(difference, setting, thorough=thorough)
    if found is None:
        return None
    replay = () if found.whole == difference else (Vanishes(difference - found.whole),)
    step = Step(Rule.SIGN, found.summand, replay=replay, note="this is at least 0 for every outcome")
    where = () if found.vanishing is None else (found.vanishing,)
    return Bound(f"each summand is at least 0: {found.by}", (step,), where)


def _of_combination(difference: Expr, combination: Combination) -> Bound:
    whole = Add(*(factor * lemma.excess for factor, lemma in combination.parts), combination.rest)
    names = dict.fromkeys(lemma.name for _, lemma in combination.parts)
    step = Step(
        Rule.REDUCE,
        whole,
        replay=(Vanishes(difference - whole),),
        note="the difference is this combination of what the theorems make nonnegative",
    )
    steps = tuple(step for _, lemma in combination.parts for step in lemma.steps)
    where: tuple[Vanishing, ...] = ()
    conditions = [lemma.vanishing for _, lemma in combination.parts]
    if combination.rest == 0 and all(condition is not None for condition in conditions):
        where = tuple(condition for condition in conditions if condition is not None)
    return Bound("by " + " and ".join(names), (*steps, step), where)


def _summands(difference: Expr, setting: Setting) -> Iterator[Expr]:
    """The summand of the difference written as one sum, also divided by a law, in normal form.

    Terms without such a sum are shared out by a law's masses.
    """
    sizes = {size for outcomes in outcome_sets(difference) for size in outcomes.sizes}
    for size in sorted(sizes, key=str):
        outcomes = Outcomes((size,))
        if not setting.over_outcomes(outcomes.limits):
            continue
        index = Dummy("i", integer=True, positive=True)
        found = _apart(difference, size, index)
        if found is None:
            continue
        summand, rest = found
        laws = [law.symbol[index] for law in setting.laws(size)]
        for law in laws:
            yield setting.normal((summand + rest * law) / law)
        if rest == 0:
            yield setting.normal(summand)


def _apart(difference: Expr, size: Expr, index: Dummy) -> tuple[Expr, Expr] | None:
    """(S, R) with difference = sum over index = 1..size of S, + R; None where no term is such a sum."""
    summand, rest = Integer(0), Integer(0)
    for term in Add.make_args(difference):
        constant, total = term.as_independent(Sum, as_Add=False)
        limit = None
        if isinstance(total, Sum):
            limit = next((lim for lim in total.limits if lim[1] == 1 and lim[2] == size), None)
        if limit is None or any(other[2].has(limit[0]) for other in total.limits):
            rest += term
            continue
        others = [other for other in total.limits if other != limit]
        body = total.function.xreplace({limit[0]: index})
        summand += constant * (Sum(body, *others) if others else body)
    return None if summand == 0 else (summand, rest)


def _mapped(left: Expr, right: Expr, difference: Expr, setting: Setting) -> Bound | None:
    """The proof after squaring, or after taking logarithms of two positive sides."""
    for large, small in _squares(difference, setting):
        found = _shown(setting.normal(large - small), setting, 1)
        if found is not None:
            return Bound(f"squared: {found.by}", found.steps)
    for large, small in ((left, right), _sides(difference)):
        sides = [setting.plain(side) for side in (large, small)]
        if all(setting.positive(side) for side in sides) and any(s.has(exp, Pow) for s in sides):
            found = _shown(setting.normal(log(sides[0]) - log(sides[1])), setting, 1)
            if found is not None:
                return Bound(f"in logarithms: {found.by}", found.steps)
    return None


def _sides(difference: Expr) -> tuple[Expr, Expr]:
    """The terms with a positive numerical factor, and the others with the opposite sign."""
    gains, losses = Integer(0), Integer(0)
    for term in Add.make_args(difference):
        if term.as_coeff_Mul()[0] > 0:
            gains += term
        else:
            losses -= term
    return gains, losses


def _squares(difference: Expr, setting: Setting) -> Iterator[tuple[Expr, Expr]]:
    """(a, b) such that a >= b implies difference >= 0: the squares of a term with a root, and of the rest."""
    for term in Add.make_args(difference):
        if not any(isinstance(f, Pow) and f.exp == _HALF and f.has(Sum) for f in Mul.make_args(term)):
            continue
        rest = setting.normal(difference - term)
        factor = Mul(*(f for f in Mul.make_args(term) if not (isinstance(f, Pow) and f.exp == _HALF)))
        if setting.nonnegative(factor):
            yield term**2, rest**2  # the root is at least |rest|
        elif setting.nonnegative(-factor) and setting.nonnegative(rest):
            yield rest**2, term**2
