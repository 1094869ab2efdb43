"""Proofs that a point attains the optimal value, which other points may attain as well."""

from sympy import Dummy, Integer, Sum

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.lagrangian import objective
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of
from maxent.derive.proof._regional import is_nonnegative
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof.formula import merged_sum
from maxent.problems.claims.claim import Claim
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.problem import Sense
from maxent.problems.spaces.space import Simplex
from maxent.problems.statements import Attainment


def prove_attainment(statement: Attainment, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the point is feasible, and each summand of the objective optimal there on the half-line."""
    problem = problem_of(claim)
    space = problem.space
    masses = [c.total for c in problem.constraints if isinstance(c, Normalisation)]
    if not isinstance(space, Simplex) or len(masses) != len(problem.constraints):
        return still_open("only the mass of a distribution is known to be kept")
    formula = hypotheses.expand(statement.formula)
    if formula.has(Sum):
        formula = hypotheses.reduced(formula)
    whole = merged_sum(hypotheses.expand(objective(problem)))
    if whole is None:
        return still_open("the objective is not one sum over the outcomes")
    j = bound(space.index)
    mass = Sum(formula.subs(space.index, j), (j, 1, space.size))
    if not all(hypotheses.zero(mass - total) for total in masses):
        return still_open("the mass of the printed point was not reduced to the prescribed one")
    if not is_nonnegative(formula, hypotheses):
        return still_open("the printed point was not shown to be nonnegative")
    index = whole.limits[0][0]
    component, anywhere = space.variable[index], Dummy("x", positive=True)  # 0 follows by continuity
    there = whole.function.xreplace({component: formula.subs(space.index, index)})
    gain = there - whole.function.xreplace({component: anywhere})
    direction = Integer(1 if problem.sense is Sense.MAXIMISE else -1)
    if not is_nonnegative(direction * gain, hypotheses):
        return still_open("one coordinate may be better elsewhere")
    return proved("the point is feasible, and every coordinate alone is at its best there")


PROVERS: Provers = {Attainment: prove_attainment}
