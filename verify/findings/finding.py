"""What verification finds out, as frozen values that reports render and tests compare."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from maxent.problems.claims.verdict import Verdict


class Outcome(Enum):
    """What one check says; HOLDS and FAILS are conclusive, the others are not."""

    HOLDS = "holds"
    FAILS = "fails"
    INCONCLUSIVE = "inconclusive"
    VACUOUS = "vacuous"
    ERROR = "error"


class Leg(Enum):
    """Which independent source of evidence a check belongs to."""

    DERIVED = "derived"
    SOLVED = "solved"
    REPLAY = "replay"


@dataclass(frozen=True)
class Witness:
    """The smallest instance found that breaks a claim, with both sides' numbers.

    ``values`` are the parameters as text ("1/2", "(1, 0)"); ``printed`` is what the printed formula
    gives, ``actual`` what is true; ``sentence`` says in words how they contradict each other.
    """

    values: Mapping[str, str]
    printed: str
    actual: str
    sentence: str


@dataclass(frozen=True)
class Check:
    """One piece of evidence.

    ``residual`` is the largest deviation seen and ``bound`` what it was held to (both None where
    the check is not numeric); ``instances`` counts those that were conclusive.
    """

    name: str
    leg: Leg
    outcome: Outcome
    detail: str
    residual: float | None = None
    bound: float | None = None
    instances: int = 0
    seconds: float = 0.0
    witness: Witness | None = None


@dataclass(frozen=True)
class Finding:
    """The verdict on one claim, with its evidence.

    ``formulas`` are LaTeX of the expressions that were checked, generated from them; ``printed`` is
    the source's own notation.
    """

    id: str
    family: str
    kind: str
    document: str
    section: str
    title: str
    printed: str
    formulas: tuple[str, ...]
    expected: Verdict
    verdict: Verdict
    reason: str
    checks: tuple[Check, ...] = ()
    witness: Witness | None = None
    condition: str | None = None
    corrected_by: str | None = None
    seconds: float = 0.0

    @property
    def as_expected(self) -> bool:
        """Whether the computed verdict is the one the entry expects."""
        return self.verdict is self.expected


@dataclass(frozen=True)
class Report:
    """All findings of one run; ``interrupted`` if it was stopped before every claim was decided."""

    findings: tuple[Finding, ...]
    seed: int
    versions: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    interrupted: bool = False

    @property
    def counts(self) -> dict[str, int]:
        """How many claims got each verdict, in the order of the verdicts."""
        found = [finding.verdict for finding in self.findings]
        return {verdict.name: found.count(verdict) for verdict in Verdict if verdict in found}

    @property
    def exit_status(self) -> int:
        """0 all as expected; 1 some conclusive verdict differs; 3 something is not decided."""
        unexpected = [finding for finding in self.findings if not finding.as_expected]
        if any(finding.verdict.conclusive for finding in unexpected):
            return 1
        undecided = any(not finding.verdict.conclusive for finding in self.findings)
        return 3 if undecided or not self.findings or self.interrupted else 0
