"""What verification finds out, as frozen values that reports render and tests compare."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from maxent.problems.claims.verdict import Verdict
from maxent.verify.findings.basis import Basis, Decided


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


class Under(Enum):
    """Whether a check took the claim as it is printed, or under its condition."""

    STATED = "as stated"
    CONDITION = "under the condition"


CERTIFICATE = "certificate"
"""The name of the check that says how narrow the optimal value is enclosed."""


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

    ``decided`` is how it was decided, None where it was not; ``instances`` counts those with this outcome,
    ``undecided`` are the labels of those that decided nothing.  ``statement`` is the position, from 0, of
    the statement of the claim that was checked, and ``solvers`` are those whose points were certified.

    Raises:
        ValueError: if it holds or fails and does not say how that was decided, or the other way round.
    """

    name: str
    leg: Leg
    outcome: Outcome
    detail: str
    decided: Decided | None = None
    instances: int = 0
    seconds: float = 0.0
    witness: Witness | None = None
    statement: int = 0
    under: Under = Under.STATED
    solvers: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        demand_basis(self.name, self.outcome, self.decided)

    @property
    def residual(self) -> float | None:
        """The largest deviation that was measured."""
        return None if self.decided is None else self.decided.residual

    @property
    def bound(self) -> float | None:
        """What the residual was held to."""
        return None if self.decided is None else self.decided.bound


def demand_basis(check: str, outcome: Outcome, decided: Decided | None) -> None:
    """Refuse a decision without a basis, and a basis without a decision.

    Raises:
        ValueError: for these, and where a residual is beyond its bound and the check holds all the same.
    """
    if (decided is None) is (outcome in (Outcome.HOLDS, Outcome.FAILS)):
        raise ValueError(f"{check} {outcome.value}, decided {decided}")
    if outcome is Outcome.HOLDS and decided is not None:
        if decided.basis is Basis.NUMERICAL and not decided.measured:
            raise ValueError(f"{check} holds to a tolerance, and nothing was measured")
        if not decided.kept:
            raise ValueError(f"{check} holds, but {decided.residual} is not within {decided.bound}")


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
