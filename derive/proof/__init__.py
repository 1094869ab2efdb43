"""Symbolic proofs: one prover for every kind of statement, collected from the modules of this package."""

from dataclasses import replace
from functools import partial

from sympy import Integer, Sum

from maxent.derive.conditions.condition import Demand, Met, SideCondition
from maxent.derive.conditions.intervals import with_proved_intervals
from maxent.derive.conditions.needed import settled
from maxent.derive.engine.constraints import unsolved
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.inequalities.bound import bound
from maxent.derive.proof._constants import without_long_constants
from maxent.derive.proof._result import Proof, ProofOutcome, Provers, still_open
from maxent.derive.proof._varied import varied
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import over
from maxent.problems.registry import one_each
from maxent.problems.spaces.space import Vector
from maxent.problems.statements import KINDS, Statement

_PROVERS: Provers = one_each(__name__, "PROVERS", KINDS)


def prove(statement: Statement, claim: Claim, *, inside: bool = False) -> Proof:
    """Try to prove the statement for arbitrary sizes; ``inside`` also assumes the claim's condition.

    Constants of many digits are symbols in the first attempt; there is another one with the numbers only
    where nothing can make exponents of them.
    Nothing is proved of a claim that makes no sense as it is written (``Claim.clash``).

    Raises:
        TypeError: if the claim has no problem of the kind that the statement is about.
    """
    refused = claim.clash or _refused(statement, claim)
    if refused is not None:
        return still_open(refused)
    opaque = without_long_constants(statement, claim)
    if opaque is not None:
        found = _proved(opaque.statement, opaque.claim, inside=inside)
        if found.outcome is ProofOutcome.PROVED:
            return opaque.restored(found)
        if opaque.has_powers:
            return still_open("it was not proved with symbols for the constants of many digits")
    return _proved(statement, claim, inside=inside)


def _proved(statement: Statement, claim: Claim, *, inside: bool) -> Proof:
    hypotheses = with_proved_intervals(Hypotheses.of(claim, inside=inside)).along(*varied(statement))
    proof = _PROVERS[type(statement)](statement, claim, hypotheses)
    if proof.outcome is not ProofOutcome.PROVED:
        return proof
    met, missing = settled(statement, claim, hypotheses, proof.needs, partial(_by_theorems, hypotheses))
    if missing is not None:
        return Proof(
            ProofOutcome.OPEN, f"needs {missing.text}: {missing.origin}", proof.steps, proof.needs, met
        )
    return replace(proof, met=met)


def _by_theorems(hypotheses: Hypotheses, condition: SideCondition) -> Met | None:
    """How a theorem about sums shows that an expression without further indices is at least 0."""
    sums = condition.expression.has(Sum) and not condition.ranges
    if condition.demand is not Demand.NONNEGATIVE or not sums:
        return None
    found = bound(condition.expression, Integer(0), hypotheses)
    return None if found is None else Met(condition, found.by)


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
