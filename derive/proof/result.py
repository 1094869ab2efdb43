"""What a proof attempt comes to."""

from dataclasses import dataclass
from enum import Enum

from maxent.derive.step import Step


class ProofOutcome(Enum):
    """PROVED is for arbitrary n; OPEN says nothing about the statement."""

    PROVED = "proved"
    CONTRADICTED = "contradicted by the second-order condition"
    OPEN = "not proved"
    STUCK = "a step of the derivation could not be done"


@dataclass(frozen=True)
class Proof:
    """The symbolic leg of one statement."""

    outcome: ProofOutcome
    reason: str
    steps: tuple[Step, ...] = ()


def proved(reason: str, *steps: Step) -> Proof:
    """A proof that was found."""
    return Proof(ProofOutcome.PROVED, reason, steps)


def still_open(reason: str, *steps: Step) -> Proof:
    """No proof was found, for this reason."""
    return Proof(ProofOutcome.OPEN, reason, steps)
