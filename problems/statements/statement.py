"""The base class of statements: data, with the facts about each kind that proofs, tests and reports need."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from sympy import Symbol

from maxent.problems.expressions.name import Name
from maxent.problems.expressions.numbers import adopt_numbers
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.problem import Problem
from maxent.problems.spaces.motion import Motion


class Slip(Enum):
    """An error in what is asserted of formulas that are right; the value is its name in mutation reports."""

    REVERSE_DIRECTION = "reverse-direction"
    OFF_BY_ONE_ORDER = "off-by-one-order"
    WRONG_LEVEL = "wrong-level"
    DROP_NORMALISER = "drop-normaliser"
    WRONG_COUNT = "wrong-count"
    SWAP_GEOMETRY = "swap-geometry"
    ASSERT_THE_OPPOSITE = "assert-the-opposite"


class Effort(Enum):
    """What one test of a statement takes; it decides at how many special values a statement is tested."""

    EVALUATION = "formulas are evaluated"
    SIMULATION = "a motion, a density or an enumeration of samples is followed"
    SOLUTION = "an optimisation problem is solved"


@dataclass(frozen=True)
class Misstated:
    """A wrong assertion about the same formulas; ``before`` and ``after`` say in words what changed."""

    slip: Slip
    statement: "Statement"
    before: str
    after: str


@dataclass(frozen=True)
class Statement(ABC):
    """One thing that a claim asserts.

    A kind is a frozen dataclass derived from this one.  All that differs between kinds, other than how they
    are proved and tested, is declared in these attributes and methods.
    """

    kind: ClassVar[str]
    """The name of the kind in checks and reports."""
    printed_fields: ClassVar[tuple[str, ...]] = ()
    """The fields that hold printed formulas; ``motion.law`` is the field ``law`` of the field ``motion``."""
    rewritten_fields: ClassVar[tuple[str, ...] | None] = None
    """The fields whose formulas are rewritten to test the checker; None means ``printed_fields``."""
    printed_problems: ClassVar[tuple[str, ...]] = ()
    """The fields that hold printed problems, which are mutated and rewritten as formulas are."""
    about_optimum: ClassVar[bool] = False
    """Whether it is about the optimum, so that the width of the optimum's enclosure is reported with it."""
    denies: ClassVar[bool] = False
    """Whether it says what the optimum is not, which also holds of nearly every other problem."""
    equates_sides: ClassVar[bool] = False
    """Whether it says that ``left`` equals ``right``, so that the two may be swapped, or both multiplied."""
    shows_kinks: ClassVar[bool] = False
    """Whether a test evaluates its formulas at the instance only, so that kinks call for more instances."""
    effort: ClassVar[Effort] = Effort.EVALUATION
    """What one test takes."""
    dear: ClassVar[bool] = False
    """Whether one test solves many programs, so that only few tests are spent on a smaller witness."""

    def __post_init__(self) -> None:
        adopt_numbers(self)

    @abstractmethod
    def written(self) -> Sentence:
        """The statement, to be printed."""

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """The problems it contains in addition to the claim's, each after a word that names its role."""
        return ()

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The flows and iterations whose state and time occur in its formulas."""
        return ()

    @property
    def multipliers(self) -> frozenset[Symbol]:
        """The multipliers that it names other than in its printed formulas."""
        return frozenset()

    @property
    def names(self) -> tuple[Name, ...]:
        """The names that it introduces itself, such as the variable of a limit; none are the claim's.

        The names of its problems and motions are not among them.
        """
        return ()

    @property
    def written_out(self) -> bool:
        """Whether its formulas are explicit, without an omitted normaliser and without unknowns.

        Only explicit formulas are compared entry by entry where an outcome is a tuple of indices.
        """
        return False

    def misstated(self) -> Iterator[Misstated]:
        """Wrong assertions about the same formulas, by which the checker itself is tested."""
        yield from ()


def one_or_other(one: str, other: str, *, first: bool) -> tuple[str, str]:
    """(``one``, ``other``) if ``first``, else (``other``, ``one``): the words before and after a change."""
    return (one, other) if first else (other, one)
