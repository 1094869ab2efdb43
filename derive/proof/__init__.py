"""The symbolic leg of every kind of statement, found in the modules of this package."""

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, ProofOutcome, Provers, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.registry import one_each
from maxent.problems.space import Simplex
from maxent.problems.statements import KINDS, Statement

_PROVERS: Provers = one_each(__name__, "PROVERS", KINDS)


def prove(statement: Statement, claim: Claim, *, inside: bool = False) -> Proof:
    """Try to prove the statement for arbitrary n; ``inside`` grants the claim's condition."""
    refused = _refused(statement, claim)
    if refused is not None:
        return still_open(refused)
    return _PROVERS[type(statement)](statement, claim, Hypotheses.of(claim, inside=inside))


def _refused(statement: Statement, claim: Claim) -> str | None:
    """Why no proof of the statement is tried over the spaces of the claim, None where one is."""
    problems = (claim.problem, *(problem for _, problem in statement.problems))
    spaces = [p.space for p in problems if p is not None and isinstance(p.space, Simplex)]
    if any(space.cap is not None for space in spaces):
        return "no derivation knows which entries are at their cap"
    if any(space.axes for space in spaces) and not statement.written_out:
        return "where outcomes are tuples, a proof is known for a printed optimum alone"
    return None


__all__ = ["Proof", "ProofOutcome", "prove"]
