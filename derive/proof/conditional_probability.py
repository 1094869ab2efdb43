"""Proofs of the conditional law of one binary unit, for arbitrarily many units.

The odds of 1 against 0 are exp(gap / T), where the gap is the energy with the unit at 0 minus the energy
with the unit at 1.  Only the energy's terms that contain the unit are left in the gap.
"""

from sympy import Dummy, Expr, Indexed, KroneckerDelta, Pow, Rational, Sum, cancel, exp, expand

from maxent.derive.algebra.calculus import collapse_deltas, components
from maxent.derive.algebra.canonical import canonical
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import ConditionalProbability

_PAIR = 2


def prove_conditional_probability(
    statement: ConditionalProbability, claim: Claim, hypotheses: Hypotheses
) -> Proof:
    """Prove that the printed probability is the logistic function of the energy gap over the temperature."""
    if components(hypotheses.expand(statement.temperature), statement.configuration):
        return still_open("the temperature depends on the units")
    energy, formula = (_once(e, statement) for e in (statement.energy, statement.formula))
    energy = energy.replace(
        lambda e: isinstance(e, Sum) and len(e.limits) == _PAIR, lambda e: _over_all_pairs(e, hypotheses)
    )
    if not _within_range(energy, statement) or not _within_range(formula, statement):
        return still_open("an index of the units does not run over all of them")
    off, on = (hypotheses.expand(_with_unit(energy, statement, value)) for value in (0, 1))
    gap = _cancelled(canonical(collapse_deltas(expand(off - on))))
    step = Step(Rule.REDUCE, gap, note="the energy with the unit off less that with it on")
    formula = hypotheses.expand(formula)
    if hypotheses.zero(formula * (1 + exp(-gap / statement.temperature)) - 1):
        return proved("the odds are the exponential of the energy gap over the temperature", step)
    return still_open("the printed probability was not reduced to the logistic function of the gap", step)


def _within_range(expression: Expr, statement: ConditionalProbability) -> bool:
    """Whether every unit in the expression exists, and is the given one or summed over all units.

    A sum over a part of the units contains the given one or not.
    """
    units, size = components(expression, statement.configuration), statement.size
    sums = [total for total in expression.atoms(Sum) if components(total, statement.configuration)]
    ends = {index: (low, high) for total in sums for index, low, high in total.limits}
    summed = {unit.indices[0] for unit in units}
    whole = all(ends[index] == (1, size) for index in summed & ends.keys())
    return whole and all(index in ends or index in (statement.unit, 1, size) for index in summed)


def _once(expression: Expr, statement: ConditionalProbability) -> Expr:
    """The expression with positive powers of a unit replaced by the unit, which is 0 or 1."""
    return expression.replace(
        lambda e: (
            isinstance(e, Pow)
            and isinstance(e.base, Indexed)
            and e.base.base == statement.configuration
            and e.exp.is_positive is True
        ),
        lambda e: e.base,
    )


def _cancelled(expression: Expr) -> Expr:
    """Common factors cancelled, sums taken as they are."""
    opaque = {total: Dummy("S", real=True) for total in expression.atoms(Sum)}
    return cancel(expression.xreplace(opaque)).xreplace({symbol: total for total, symbol in opaque.items()})


def _with_unit(energy: Expr, statement: ConditionalProbability, value: int) -> Expr:
    """The energy with the unit set to the value and the other units left as they are."""

    def placed(component: Indexed) -> Expr:
        here = KroneckerDelta(component.indices[0], statement.unit)
        return component * (1 - here) + value * here

    components = [c for c in energy.atoms(Indexed) if c.base == statement.configuration]
    return energy.xreplace({component: placed(component) for component in components})


def _over_all_pairs(pairs: Expr, hypotheses: Hypotheses) -> Expr:
    """A symmetric sum over a < b as half the sum over all a and b without the diagonal."""
    (a, low, high), (b, first, last) = pairs.limits
    if (low, high, first) != (1, b - 1, 1):
        return pairs
    swapped = pairs.function.subs({a: b, b: a}, simultaneous=True)
    if expand(hypotheses.expand(pairs.function - swapped)) != 0:
        return pairs
    whole = Sum(pairs.function, (a, 1, last), (b, 1, last))
    diagonal = Sum(hypotheses.expand(pairs.function).subs(a, b), (b, 1, last))
    return Rational(1, 2) * (whole - diagonal)


PROVERS: Provers = {ConditionalProbability: prove_conditional_probability}
