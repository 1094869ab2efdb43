"""Conditions on the parameters under which an inequality is active with a positive multiplier.

A derivation treats every constraint as active; a proof may use it only where the hypotheses imply that.
"""

from sympy import Expr, IndexedBase, Integer, KroneckerDelta, Sum, Symbol, expand, log

from maxent.derive.algebra.calculus import bound
from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.moment import Moment
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.problem import Problem, Sense, over
from maxent.problems.spaces.space import Simplex
from maxent.problems.terms.entropy import Entropy
from maxent.problems.terms.linear import Linear
from maxent.problems.terms.relative_entropy import RelativeEntropy
from maxent.problems.terms.reverse_relative_entropy import ReverseRelativeEntropy


def inequalities(problem: Problem) -> tuple[Level | Moment, ...]:
    """The inequality constraints among the problem's levels and moments."""
    return tuple(
        c for c in problem.constraints if isinstance(c, Level | Moment) and c.relation is not Relation.EQUAL
    )


def activity_conditions(problem: Problem) -> tuple[Expr, ...] | None:
    """What has to be positive for every inequality to be active with a positive multiplier; None if unknown.

    Known for a linear objective over the laws on n outcomes and one bound on a divergence or an entropy.
    Without the bound the optima are the laws on the set B of best outcomes.  Among these the least KL(p || q)
    is -log q(B), the largest entropy is log #B, and KL(q || p) is infinite unless B holds every outcome.  The
    first expression of each pair excludes B, the second is Slater's condition (Boyd & Vandenberghe, Convex
    Optimization, section 5.2.3).
    """
    questioned = inequalities(problem)
    if not questioned:
        return ()
    linear = merged_linear(problem)
    if len(questioned) > 1 or linear is None:
        return None
    others: list[Constraint] = [c for c in problem.constraints if c not in questioned]
    plain = all(isinstance(c, Normalisation) and c.total == 1 for c in others) and len(others) == 1
    (constraint,) = questioned
    if not plain or not over(problem, Simplex) or not isinstance(constraint, Level):
        return None
    best = _Best(problem.space, linear, problem.sense)
    level = constraint.bound
    match constraint.term, constraint.relation:
        case RelativeEntropy(reference, weight), Relation.AT_MOST if weight == 1:
            return -log(best.total(reference)) - level, level
        case Entropy(weight), Relation.AT_LEAST if weight == 1:
            return level - log(best.total(None)), log(problem.space.size) - level
        case ReverseRelativeEntropy(_, weight), Relation.AT_MOST if weight == 1:
            return best.extreme(Maximum) - best.extreme(Minimum), level
    return None


def interior_conditions(problem: Problem) -> tuple[Expr, ...] | None:
    """What has to be positive for an optimum in the interior under prescribed means; None if unknown.

    The multiplier of a mean exists where the mean lies strictly between the extremes of its statistic: at an
    extreme the only laws left have mass on a part of the outcomes.
    """
    means = [c for c in problem.constraints if isinstance(c, Moment) and c.relation is Relation.EQUAL]
    if not means:
        return ()
    masses = [c for c in problem.constraints if isinstance(c, Normalisation)]
    if len(means) > 1 or len(masses) != 1 or not over(problem, Simplex):
        return None
    (mean,), j, size = means, Symbol("j", integer=True), problem.space.size
    least, most = (extreme(mean.statistic[j], (j, 1, size)) for extreme in (Minimum, Maximum))
    total = masses[0].total
    return mean.value - total * least, total * most - mean.value


def merged_linear(problem: Problem) -> Linear | None:
    """The objective as one linear term, equal terms added; None where it is not one."""
    weights: dict[IndexedBase, Expr] = {}
    for term in problem.terms:
        if term.weight == 0:
            continue
        if not isinstance(term, Linear):
            return None
        weights[term.coefficients] = expand(weights.get(term.coefficients, Integer(0)) + term.weight)
    kept = [Linear(coefficients, weight) for coefficients, weight in weights.items() if weight != 0]
    return kept[0] if len(kept) == 1 else None


class _Best:
    """The outcomes at which a linear objective is best."""

    def __init__(self, space: Simplex, objective: Linear, sense: Sense) -> None:
        weight = objective.weight if sense is Sense.MAXIMISE else -objective.weight
        self._coefficients, self._size = objective.coefficients, space.size
        self._extremum = Maximum if weight.is_positive else Minimum if weight.is_negative else None
        self._outer = bound(bound(space.index))
        self._inner = bound(space.index)

    def extreme(self, extremum: type[Maximum | Minimum]) -> Expr:
        """The largest (smallest) coefficient."""
        return extremum(self._coefficients[self._inner], (self._inner, 1, self._size))

    def total(self, reference: IndexedBase | None) -> Expr:
        """The reference's mass on the best outcomes; without a reference, the number of best outcomes."""
        if self._extremum is None:
            return Symbol("unknown")
        i = self._outer
        here = KroneckerDelta(self._coefficients[i], self.extreme(self._extremum))
        return Sum(here if reference is None else here * reference[i], (i, 1, self._size))
