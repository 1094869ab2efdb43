"""What every kind of statement is: data, with the facts about its kind that the other rooms ask for."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from sympy import Symbol

from maxent.problems.expressions.sentence import Sentence
from maxent.problems.problem import Problem
from maxent.problems.systems.motion import Motion


class Slip(Enum):
    """A way to assert the wrong thing of the right formulas."""

    REVERSE_DIRECTION = "reverse-direction"
    OFF_BY_ONE_ORDER = "off-by-one-order"
    WRONG_LEVEL = "wrong-level"
    DROP_NORMALISER = "drop-normaliser"
    WRONG_COUNT = "wrong-count"
    SWAP_GEOMETRY = "swap-geometry"
    ASSERT_THE_OPPOSITE = "assert-the-opposite"


@dataclass(frozen=True)
class Misstated:
    """Another assertion of the same formulas, the slip that leads to it, and what became what in words."""

    slip: Slip
    statement: "Statement"
    before: str
    after: str


@dataclass(frozen=True)
class Statement(ABC):
    """One thing that a claim asserts.

    A kind is a frozen dataclass below this one.  What differs between kinds beyond their proof and their
    test is said here and in no other room.
    """

    kind: ClassVar[str]
    """Its name in checks and reports."""
    printed_fields: ClassVar[tuple[str, ...]] = ()
    """The fields that hold a formula as the source prints it, a dot leading into a part."""
    rewritten_fields: ClassVar[tuple[str, ...] | None] = None
    """The fields whose formula may be said in other words; None means the printed ones."""
    printed_problems: ClassVar[tuple[str, ...]] = ()
    """The fields that hold a problem as the source prints it, to be got wrong or restated like a formula."""
    about_optimum: ClassVar[bool] = False
    """Whether it speaks of the optimum itself, so that the width of its enclosure is evidence as well."""
    denies: ClassVar[bool] = False
    """Whether it says what the optimum is not, which is as true of nearly every other problem."""
    equates_sides: ClassVar[bool] = False
    """Whether it says that ``left`` equals ``right``, so that both may be swapped or multiplied."""
    shows_kinks: ClassVar[bool] = False
    """Whether its formulas are tested at the instance alone: cheap, and blind to a kink that is elsewhere."""
    dear: ClassVar[bool] = False
    """Whether one test solves many programs, so that few can be spent on a smaller witness."""

    @abstractmethod
    def written(self) -> Sentence:
        """How it is written."""

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """The problems it brings along beside the claim's, each with a word for what it is."""
        return ()

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The motions whose state and time its formulas speak of."""
        return ()

    @property
    def multipliers(self) -> frozenset[Symbol]:
        """The multipliers that it names outside of its printed formulas."""
        return frozenset()

    @property
    def written_out(self) -> bool:
        """Whether it leaves nothing implicit, no normaliser and no unknown.

        Such formulas can be compared entry by entry where an outcome is a tuple of indices.
        """
        return False

    def misstated(self) -> Iterator[Misstated]:
        """Every way to assert the wrong thing of these formulas."""
        yield from ()


def one_or_other(one: str, other: str, *, first: bool) -> tuple[str, str]:
    """What became what: ``one`` the other, or the other ``one``."""
    return (one, other) if first else (other, one)
