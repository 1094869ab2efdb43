"""The function that a worker process runs to decide one claim."""

from multiprocessing.connection import Connection

from maxent.problems.catalogue import Entry, entries
from maxent.problems.claims.verdict import Verdict
from maxent.verify.adversary.attack import BUDGET
from maxent.verify.deciding.decide import decide
from maxent.verify.findings.finding import Finding


def work(channel: Connection, family: str, claim_id: str, seed: int, budget: float = BUDGET) -> None:
    """Decide the claim and send the finding, preceded by the name of each step as it begins."""
    channel.send(guarded(entry_of(family, claim_id), seed, channel, budget))


def work_on(channel: Connection, entry: Entry, seed: int) -> None:
    """Decide an entry that is sent to the process, and so need not be in the catalogue."""
    channel.send(guarded(entry, seed, channel))


def entry_of(family: str, claim_id: str) -> Entry:
    """The entry of the catalogue with this family and id; a process gets these names, not the claim."""
    return next(e for e in entries() if e.family == family and e.claim.id == claim_id)


def guarded(entry: Entry, seed: int, channel: Connection, budget: float = BUDGET) -> Finding:
    """The finding; for an unexpected exception the verdict ERROR with the exception's type and message.

    Raises:
        MemoryError: which the parent reports, as it knows the limit.
        ConnectionError: nobody listens any more.
    """
    try:
        return decide(entry, seed=seed, announce=channel.send, budget=budget)
    except (MemoryError, ConnectionError):
        raise
    except Exception as failure:  # noqa: BLE001 - whatever it is, it must be reported and not lost
        return without_evidence(entry, Verdict.ERROR, f"{type(failure).__name__}: {str(failure)[:300]}")


def without_evidence(entry: Entry, verdict: Verdict, reason: str, seconds: float = 0.0) -> Finding:
    """A finding on a claim of which no check was completed."""
    claim = entry.claim
    return Finding(
        claim.id,
        entry.family,
        claim.kind,
        claim.source.document.key,
        claim.source.section,
        claim.title,
        claim.printed,
        (),
        claim.expected,
        verdict,
        reason,
        condition=claim.condition.words if claim.condition is not None else None,
        corrected_by=claim.corrected_by,
        seconds=seconds,
    )
