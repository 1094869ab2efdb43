"""Proofs of printed derivatives of the Lagrangian."""

from maxent.derive.algebra.calculus import derivative
from maxent.derive.engine.lagrangian import lagrangian
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Stationarity


def prove_stationarity(statement: Stationarity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the printed derivative equals that of the Lagrangian identically."""
    problem = problem_of(claim)
    space = problem.space
    gradient = derivative(lagrangian(problem), space.variable[space.indices])
    if hypotheses.zero(gradient - statement.derivative):
        return proved("equals the derivative of the Lagrangian for arbitrary n")
    return still_open("the printed derivative was not reduced to that of the Lagrangian")


PROVERS: Provers = {Stationarity: prove_stationarity}
