"""Proofs that a printed objective is the problem's and is strictly concave or convex."""

from sympy import Integer, KroneckerDelta, Symbol

from maxent.derive.algebra.calculus import derivative
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import sign
from maxent.derive.engine.lagrangian import objective
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import vector_problem_of
from maxent.derive.proof._result import Proof, ProofOutcome, Provers, proved, still_open
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Curvature


def prove_curvature(statement: Curvature, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the printed objective is the problem's, and its Hessian diagonal with entries of one sign.

    Raises:
        TypeError: if the claim has no problem over vectors.
    """
    problem = vector_problem_of(claim)
    space = problem.space
    if not hypotheses.zero(statement.objective - objective(problem)):
        return still_open("the printed objective was not reduced to the problem's objective")
    first, second = (Symbol(f"{space.index}{mark}", integer=True) for mark in ("'''", "''''"))
    gradient = derivative(canonical(statement.objective), space.variable[first])
    diagonal = canonical(gradient.diff(space.variable[first]))
    across = derivative(gradient, space.variable[second]).replace(KroneckerDelta, lambda *_: Integer(0))
    if not hypotheses.zero(across):
        return still_open("the Hessian is not diagonal")
    found = sign(diagonal)
    step = Step(Rule.SECOND_ORDER, diagonal, note="the Hessian is diagonal with these entries")
    if found is None:
        return still_open("the sign of the Hessian is not known", step)
    if (found < 0) is not statement.concave:
        return Proof(ProofOutcome.CONTRADICTED, "the Hessian has the other sign", (step,))
    return proved(f"the Hessian is diagonal with entries {diagonal}, all of one sign", step)


PROVERS: Provers = {Curvature: prove_curvature}
