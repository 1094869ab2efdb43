"""The coverage of a document: for each statement (a row), the claims that decide it and the verdict.

A row's verdict is computed from the findings on its claims.  The finding on a corrected claim is reported
beside that on the claim that it corrects, and does not count in the row's verdict.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from maxent.problems.claims.claim import Claim
from maxent.problems.claims.verdict import Verdict
from maxent.problems.documents.rows import Inventory, Nature, Row
from maxent.verify.findings.finding import Finding, Witness


class Status(Enum):
    """Whether a claim of the catalogue decides a row, is still missing, or cannot exist."""

    DECIDED = "decided"
    OPEN = "open"
    NOT_MATHEMATICAL = "not-mathematical"
    EMPIRICAL = "empirical"


@dataclass(frozen=True)
class RowFinding:
    """The findings on one row.

    ``findings`` are on the claims that decide it, ``corrections`` on the corrected claims; ``claims`` are the
    ids of all of these, with a finding or without.  ``verdict`` is None where no claim decides the row, or
    where the run ended before its claims were decided.
    """

    row: Row
    status: Status
    claims: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Finding, ...] = ()
    verdict: Verdict | None = None
    reason: str = ""

    @property
    def is_erratum(self) -> bool:
        """Whether the statement as printed is refuted."""
        return self.verdict is Verdict.REFUTED


@dataclass(frozen=True)
class Coverage:
    """All rows of one document, with the findings on each."""

    inventory: Inventory
    rows: tuple[RowFinding, ...]


_UNDECIDED = (Verdict.ERROR, Verdict.ILL_TYPED, Verdict.UNDECIDED, Verdict.VACUOUS)
_WORST_FIRST = (Verdict.REFUTED, *_UNDECIDED, Verdict.CONDITIONAL, Verdict.SUPPORTED, Verdict.CONFIRMED)
"""A row has the verdict of its claims that comes first here: one refuted claim refutes the row."""

_OUTSIDE = {Nature.NOT_MATHEMATICAL: Status.NOT_MATHEMATICAL, Nature.EMPIRICAL: Status.EMPIRICAL}


def deciding_claims(row: Row, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The ids of the claim with the row's own id, if there is one, and of those that the row names."""
    own = (row.id,) if row.id in claims else ()
    return tuple(dict.fromkeys((*own, *row.claims)))


def corrections_of(deciding: Iterable[str], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The ids of the corrected forms of the deciding claims, without those that decide the row themselves."""
    chosen = tuple(deciding)
    corrections = (claims[each].corrected_by for each in chosen if each in claims)
    return tuple(dict.fromkeys(each for each in corrections if each is not None and each not in chosen))


def claims_of(inventory: Inventory, claims: Mapping[str, Claim]) -> frozenset[str]:
    """The ids of all claims that decide a row of a document, and of their corrected forms."""
    decided = [deciding_claims(row, claims) for row in inventory.rows]
    return frozenset(each for ids in decided for each in (*ids, *corrections_of(ids, claims)))


def coverage(inventory: Inventory, claims: Mapping[str, Claim], findings: Mapping[str, Finding]) -> Coverage:
    """The coverage of a document by these findings; ``claims`` and ``findings`` are keyed by the claim id."""
    return Coverage(inventory, tuple(_row_finding(row, claims, findings) for row in inventory.rows))


def witness_line(witness: Witness) -> str:
    """A witness in one line: the instance, the value that the printed formula gives there, the true value."""
    instance = ", ".join(f"{name} = {value}" for name, value in witness.values.items())
    sides = (
        f"printed {witness.printed}" if witness.printed else "",
        witness.actual and f"in truth {witness.actual}",
    )
    return ": ".join(part for part in (instance or "every instance", "; ".join(filter(None, sides))) if part)


def _row_finding(row: Row, claims: Mapping[str, Claim], findings: Mapping[str, Finding]) -> RowFinding:
    deciding = deciding_claims(row, claims)
    if not deciding:
        status = _OUTSIDE.get(row.nature, Status.OPEN)
        return RowFinding(row, status, (), reason=row.reason or "no claim decides it yet")
    correcting = corrections_of(deciding, claims)
    found = tuple(findings[each] for each in deciding if each in findings)
    corrections = tuple(findings[each] for each in correcting if each in findings)
    ids = (*deciding, *correcting)
    if len(found) < len(deciding):
        reason = "the run ended before its claims were decided"
        return RowFinding(row, Status.DECIDED, ids, found, corrections, reason=reason)
    worst = min(found, key=lambda finding: _WORST_FIRST.index(finding.verdict))
    reason = "; ".join([_reason(worst), *map(_correction, corrections)])
    return RowFinding(row, Status.DECIDED, ids, found, corrections, worst.verdict, reason)


def _reason(finding: Finding) -> str:
    if finding.verdict is Verdict.REFUTED and finding.witness is not None:
        return witness_line(finding.witness)
    if finding.verdict is Verdict.CONDITIONAL and finding.condition is not None:
        return f"holds if {finding.condition}"
    return finding.reason


def _correction(finding: Finding) -> str:
    return f"corrected by {finding.id}: {finding.verdict.name}"
