"""Proof of a printed optimum by its first-order conditions: a linear objective over an ellipsoid in R^n.

The objective is concave and the ellipsoid strictly convex, so a point on its surface at which the gradients
of objective and constraint are parallel, with a positive multiplier, is the unique optimum (Boyd &
Vandenberghe, Convex Optimization, section 5.5.3).
"""

from sympy import Dummy, Expr, Sum, cancel, expand_mul

from maxent.derive.algebra.calculus import renamed, substitute
from maxent.derive.algebra.signs import sign
from maxent.derive.engine.constraints import sides
from maxent.derive.engine.derivation import Derivation
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, proved, still_open
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.level import Level
from maxent.problems.parameters.parameter import Domain
from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Euclidean, Vector
from maxent.problems.terms.linear import Linear
from maxent.problems.terms.quadratic_form import QuadraticForm


def within_ellipsoid(problem: Problem, hypotheses: Hypotheses) -> Level | None:
    """The ellipsoid constraint; None where the problem is not of the module's form."""
    definite = {p.symbol for p in hypotheses.given if p.domain is Domain.POSITIVE_DEFINITE}
    linear = all(isinstance(term, Linear) for term in problem.terms)
    if not over(problem, Euclidean) or not linear or len(problem.constraints) != 1:
        return None
    (constraint,) = problem.constraints
    if not isinstance(constraint, Level) or constraint.relation is not Relation.AT_MOST:
        return None
    form = constraint.term
    if not isinstance(form, QuadraticForm) or form.matrix not in definite or not form.weight.is_positive:
        return None
    return constraint


def prove_kkt(
    formula: Expr, constraint: Level, derivation: Derivation[Vector], hypotheses: Hypotheses
) -> Proof:
    """Prove that the printed point is on the surface, and stationary for one positive multiplier."""
    space = derivation.problem.space
    printed = renamed(formula, space.index)

    def at_point(expression: Expr) -> Expr:
        return substitute(expression, space.variable, (space.index,), printed)

    steps = derivation.steps[:-1]  # the last one says that no coordinate could be solved for
    gradient = hypotheses.reduced(at_point(derivation.gradient))
    weight = constraint.multiplier
    multiplier, positive = _ratio(-gradient.subs(weight, 0), gradient.diff(weight), hypotheses)
    if multiplier.has(space.index):
        return still_open("the gradients were not shown to be parallel at the printed point", *steps)
    if not positive:
        return still_open("the multiplier was not shown to be positive", *steps)
    stationary = at_point(derivation.gradient).subs(weight, multiplier)
    left, right = sides(constraint, space)
    surface = at_point(left) - right
    if not _vanishes(stationary, hypotheses):
        return still_open("the printed point was not shown to be stationary", *steps)
    if not _vanishes(surface, hypotheses):
        return still_open("the printed point was not shown to lie on the surface", *steps)
    first = Step(Rule.KKT, stationary, steps[-1:], (Vanishes(hypotheses.expand(stationary)),))
    second = Step(Rule.REDUCE, surface, (first,), (Vanishes(hypotheses.expand(surface)),))
    return proved("meets the first-order conditions of a strictly convex set", *steps, first, second)


def _ratio(numerator: Expr, denominator: Expr, hypotheses: Hypotheses) -> tuple[Expr, bool]:
    """The quotient, in which common sums are cancelled, and whether it is positive."""
    opaque = _opaque(numerator + denominator, hypotheses)
    quotient = cancel(expand_mul(numerator).xreplace(opaque) / expand_mul(denominator).xreplace(opaque))
    return quotient.xreplace({symbol: total for total, symbol in opaque.items()}), sign(quotient) == 1


def _vanishes(expression: Expr, hypotheses: Hypotheses) -> bool:
    """Whether the expression is zero, where sums are positive as far as the hypotheses grant it."""
    whole = hypotheses.reduced(expression)
    return bool(cancel(whole.xreplace(_opaque(whole, hypotheses))) == 0)


def _opaque(expression: Expr, hypotheses: Hypotheses) -> dict[Expr, Expr]:
    sums = sorted(expression.atoms(Sum), key=str)
    return {s: Dummy("S", real=True, positive=hypotheses.grants_positive(s) or None) for s in sums}
