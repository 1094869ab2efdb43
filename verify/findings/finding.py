"""Checks, witnesses, findings and reports: the results of verification as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from signal import SIGINT

from maxent.problems.claims.verdict import Verdict
from maxent.verify.findings.basis import Basis, Decided


class Outcome(Enum):
    """The outcome of one check; HOLDS and FAILS decide it, the others do not.

    UNDEFINED says that the statement certainly has no meaning at an instance, as both of its sides lack a
    value; VACUOUS that there was nothing to test, ERROR that the check raised an exception.
    """

    HOLDS = "holds"
    FAILS = "fails"
    UNDEFINED = "undefined"
    INCONCLUSIVE = "inconclusive"
    VACUOUS = "vacuous"
    ERROR = "error"


class Leg(Enum):
    """The independent source of evidence of a check: proof, numerical solution, or replay of the proof."""

    DERIVED = "derived"
    SOLVED = "solved"
    REPLAY = "replay"


class Under(Enum):
    """Whether a check tested the claim as it is printed, or under its condition."""

    STATED = "as stated"
    CONDITION = "under the condition"


CERTIFICATE = "certificate"
"""The name of the check on the relative width of the enclosure of the optimal value."""


@dataclass(frozen=True)
class Witness:
    """The smallest instance found at which a claim fails.

    ``values`` are the parameters as text ("1/2", "(1, 0)"); ``printed`` is the value that the printed formula
    gives, ``actual`` the true one; ``sentence`` says in words how they contradict each other; ``at`` is the
    label of the instance.
    """

    values: Mapping[str, str]
    printed: str
    actual: str
    sentence: str
    at: str = ""


@dataclass(frozen=True)
class Check:
    """One piece of evidence on a claim: the outcome of a proof, a replay, or a test at all instances.

    ``decided`` is the basis of the outcome, None where nothing was decided.  ``instances`` is the number of
    instances with this outcome, ``undecided`` has the labels of those that are inconclusive.  ``statement``
    is the position, from 0, of the statement in the claim; ``solvers`` are those whose points were certified.
    ``conditions`` are the side conditions of a proof, each with how the hypotheses grant it.

    Raises:
        ValueError: if ``decided`` is missing where the check holds or fails, or given where it does not, or
            if it does not support the outcome.
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
    conditions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        demand_basis(self.name, self.outcome, self.decided)

    @property
    def residual(self) -> float | None:
        """The largest deviation measured, None where none was."""
        return None if self.decided is None else self.decided.residual

    @property
    def bound(self) -> float | None:
        """The bound that the residual was compared with, None where there is none."""
        return None if self.decided is None else self.decided.bound


def demand_basis(check: str, outcome: Outcome, decided: Decided | None) -> None:
    """Check that an outcome and its basis fit together.

    Raises:
        ValueError: for HOLDS or FAILS without a basis, for any other outcome with one, and for HOLDS with a
            residual beyond its bound or to a tolerance without a residual.
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

    ``formulas`` is LaTeX generated from the expressions that were checked; ``printed`` is LaTeX in the
    source's own notation.
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
    """All findings of one run; ``interrupted`` if it was stopped before every claim was decided.

    ``signal`` is the number of the signal that stopped it; ``budget`` is in seconds for each search for a
    counterexample to what is not proved, 0 for none.
    """

    findings: tuple[Finding, ...]
    seed: int
    versions: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    interrupted: bool = False
    signal: int = SIGINT
    budget: float = 0.0

    @property
    def counts(self) -> dict[str, int]:
        """How many claims got each verdict, in the order of the verdicts."""
        found = [finding.verdict for finding in self.findings]
        return {verdict.name: found.count(verdict) for verdict in Verdict if verdict in found}

    @property
    def exit_status(self) -> int:
        """0 if all verdicts are as expected, 1 if a conclusive one is not, else 3: something is undecided."""
        unexpected = [finding for finding in self.findings if not finding.as_expected]
        if any(finding.verdict.conclusive for finding in unexpected):
            return 1
        undecided = any(not finding.verdict.conclusive for finding in self.findings)
        return 3 if undecided or not self.findings or self.interrupted else 0
