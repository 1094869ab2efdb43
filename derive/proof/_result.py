"""The result of an attempt to prove a statement."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from maxent.derive.conditions.condition import Met, SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.step import Step
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Statement


class ProofOutcome(Enum):
    """PROVED holds for arbitrary sizes; OPEN and STUCK say nothing about the statement."""

    PROVED = "proved"
    CONTRADICTED = "contradicted by the second-order condition"
    OPEN = "not proved"
    STUCK = "a step of the derivation could not be done"


@dataclass(frozen=True)
class Proof:
    """The outcome for one statement, the reason for it in words, and the steps of the derivation.

    ``needs`` are conditions that the proof itself used, beside those that give the statement's formulas
    values; ``met`` are all side conditions, each with how the hypotheses grant it.
    """

    outcome: ProofOutcome
    reason: str
    steps: tuple[Step, ...] = ()
    needs: tuple[SideCondition, ...] = ()
    met: tuple[Met, ...] = ()


Provers = Mapping[type[Statement], Callable[[Any, Claim, Hypotheses], Proof]]
"""Type of ``PROVERS`` in each module; Any, because each function takes statements of its own kind only."""


def proved(reason: str, *steps: Step, needs: tuple[SideCondition, ...] = ()) -> Proof:
    """A proof that was found, and that holds where the conditions ``needs`` do."""
    return Proof(ProofOutcome.PROVED, reason, steps, needs)


def still_open(reason: str, *steps: Step) -> Proof:
    """No proof was found, for this reason."""
    return Proof(ProofOutcome.OPEN, reason, steps)
