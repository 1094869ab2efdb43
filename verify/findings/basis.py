"""How a check was decided (by proof, exactly, in balls, or to a tolerance), with its residual and bound."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Basis(Enum):
    """How a decision was made, the most rigorous way first; the value is the text that reports show."""

    PROVEN = "by rules on the expressions themselves; no number was compared"
    EXACT = "in rational numbers, which are not rounded"
    ENCLOSED = "in balls that certainly contain the numbers: enclosures meet or do not, a sign is certain"
    NUMERICAL = "to a tolerance: something is rounded in floating point, or cut short, and not enclosed"

    @property
    def word(self) -> str:
        """The basis in one word, e.g. ``enclosed``."""
        return self.name.lower()


_UNMEASURED = (Basis.PROVEN, Basis.EXACT)


@dataclass(frozen=True)
class Decided:
    """The basis of a decision, with the deviation that was measured.

    ``residual`` is the deviation, mostly relative and so dimensionless.  ``bound`` is the limit that it was
    compared with: the residual is at most the bound where a check holds, above it where the check fails.
    Both are None where nothing was measured.  ``because`` is the reason for a tolerance, in words.

    Raises:
        ValueError: if only one of residual and bound is given, if either is given on the basis PROVEN or
            EXACT, or if ``because`` is missing on the basis NUMERICAL or given on another.
    """

    basis: Basis
    residual: float | None = None
    bound: float | None = None
    because: str = ""

    def __post_init__(self) -> None:
        if (self.residual is None) is not (self.bound is None):
            raise ValueError("a residual and the bound that it was held to come together")
        if self.residual is not None and self.basis in _UNMEASURED:
            raise ValueError(f"what is {self.basis.word} has no residual")
        if (self.because != "") is not (self.basis is Basis.NUMERICAL):
            raise ValueError("a numerical decision has a reason for its tolerance, and no other has one")

    @property
    def measured(self) -> bool:
        """Whether a residual was compared with a bound."""
        return self.residual is not None

    @property
    def kept(self) -> bool:
        """Whether the residual is at most its bound; True where nothing was measured."""
        return self.residual is None or self.bound is None or self.residual <= self.bound


PROVEN = Decided(Basis.PROVEN)
EXACT = Decided(Basis.EXACT)
CERTAIN = Decided(Basis.ENCLOSED)
"""Decided in balls by a certain sign, or by enclosures that do not meet; nothing was measured."""


def enclosed(residual: float, bound: float) -> Decided:
    """A decision in balls: ``residual`` is a rigorous upper bound on the deviation."""
    return Decided(Basis.ENCLOSED, residual, bound)


def numerical(residual: float, tolerance: float, because: str) -> Decided:
    """A decision by a residual in floating point or of a truncated sequence, to a tolerance with a reason."""
    return Decided(Basis.NUMERICAL, residual, tolerance, because)


def unmeasured(because: str) -> Decided:
    """A decision in floating point without a residual, e.g. by a sign on a grid; it can only refute."""
    return Decided(Basis.NUMERICAL, because=because)


def weakest(decisions: Iterable[Decided]) -> Decided:
    """The least rigorous of the decisions; among equals one that was measured, with the largest residual.

    Raises:
        ValueError: if there are none.
    """
    order = list(Basis)
    return max(decisions, key=lambda each: (order.index(each.basis), each.measured, each.residual or 0.0))
