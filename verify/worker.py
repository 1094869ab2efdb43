"""The process that decides one claim."""

import signal
from dataclasses import replace
from multiprocessing.connection import Connection

from problems.catalogue import Entry, entries
from problems.verdict import Verdict
from verify.decide import decide
from verify.finding import Finding


def work(channel: Connection, family: str, claim_id: str, seed: int) -> None:
    """Decide the claim and send the finding; before it, the name of each step as it begins."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    entry = next(e for e in entries() if e.family == family and e.claim.id == claim_id)
    channel.send(guarded(entry, seed, channel))
    channel.close()


def guarded(entry: Entry, seed: int, channel: Connection) -> Finding:
    """The finding; an exception that no check foresees is an ERROR with its type and message."""
    try:
        return decide(entry, seed=seed, announce=channel.send)
    except Exception as failure:  # noqa: BLE001 - whatever it is, it must be reported and not lost
        reason = f"{type(failure).__name__}: {str(failure)[:300]}"
        return replace(_blank(entry), reason=reason)


def _blank(entry: Entry) -> Finding:
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
        Verdict.ERROR,
        "",
        condition=claim.condition.words if claim.condition is not None else None,
        corrected_by=claim.corrected_by,
    )
