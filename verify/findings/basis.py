"""How a check was decided, and by how much: a residual never stands without the bound it was held to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Basis(Enum):
    """What a decision rests on, the strongest first; the value is the sentence a reader sees."""

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
    """The basis of a decision, and what was measured.

    ``residual`` is a deviation, dimensionless where the check says nothing else, and ``bound`` what it was
    held to: at most that where the check holds, more where it fails.  Both are None where nothing was
    measured.  ``because`` is the reason for the tolerance, in words.

    Raises:
        ValueError: for a residual without a bound, a number where nothing can have been measured, or a
            tolerance without its reason.
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
        """Whether something was held against a bound."""
        return self.residual is not None

    @property
    def kept(self) -> bool:
        """Whether the residual, if there is one, is within its bound; no number is within anything."""
        return self.residual is None or self.bound is None or self.residual <= self.bound


PROVEN = Decided(Basis.PROVEN)
EXACT = Decided(Basis.EXACT)
CERTAIN = Decided(Basis.ENCLOSED)
"""Decided by a sign in balls, or by enclosures that do not meet."""
SEARCHED = Decided(Basis.NUMERICAL, because="a root was looked for by its change of sign, on a grid")


def enclosed(residual: float, bound: float) -> Decided:
    """Measured in balls: ``residual`` is an upper bound of the deviation."""
    return Decided(Basis.ENCLOSED, residual, bound)


def numerical(residual: float, tolerance: float, because: str) -> Decided:
    """Measured where something is not enclosed, against a tolerance that has this reason."""
    return Decided(Basis.NUMERICAL, residual, tolerance, because)


def unmeasured(because: str) -> Decided:
    """Seen in floating point, as a sign on a grid is: this can refute, and never confirm."""
    return Decided(Basis.NUMERICAL, because=because)


def weakest(decisions: Iterable[Decided]) -> Decided:
    """The decision that many together amount to: the weakest basis, and on it the largest residual."""
    order = list(Basis)
    return max(decisions, key=lambda each: (order.index(each.basis), each.measured, each.residual or 0.0))
