"""Symbolic proofs: one prover for every kind of statement, collected from the modules of this package."""

from dataclasses import replace

from maxent.derive.conditions.intervals import with_proved_intervals
from maxent.derive.conditions.needed import settled
from maxent.derive.engine.constraints import unsolved
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, ProofOutcome, Provers, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import over
from maxent.problems.registry import one_each
from maxent.problems.spaces.space import Vector
from maxent.problems.statements import KINDS, Statement

_PROVERS: Provers = one_each(__name__, "PROVERS", KINDS)


def prove(statement: Statement, claim: Claim, *, inside: bool = False) -> Proof:
    """Try to prove the statement for arbitrary sizes; ``inside`` also assumes the claim's condition.

    Raises:
        TypeError: if the claim has no problem of the kind that the statement is about.
    """
    refused = _refused(statement, claim)
    if refused is not None:
        return still_open(refused)
    hypotheses = with_proved_intervals(Hypotheses.of(claim, inside=inside))
    proof = _PROVERS[type(statement)](statement, claim, hypotheses)
    if proof.outcome is not ProofOutcome.PROVED:
        return proof
    met, missing = settled(statement, claim, hypotheses, proof.needs)
    if missing is not None:
        return Proof(
            ProofOutcome.OPEN, f"needs {missing.text}: {missing.origin}", proof.steps, proof.needs, met
        )
    return replace(proof, met=met)


def _refused(statement: Statement, claim: Claim) -> str | None:
    """The reason why no proof is tried for the problems that the statement is about; None if one is."""
    stated = [
        problem for problem in (claim.problem, *(p for _, p in statement.problems)) if problem is not None
    ]
    reason = next((why for problem in stated if (why := unsolved(problem)) is not None), None)
    if reason is not None:
        return reason
    printed_whole = statement.written_out
    if any(over(problem, Vector) and problem.space.axes for problem in stated) and not printed_whole:
        return "where outcomes are tuples, a proof is known for a printed optimum alone"
    return None


__all__ = ["Proof", "ProofOutcome", "prove"]
