"""An optimisation problem: sense, objective and constraints over a space.

The symbolic and the numeric leg read the same statement of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic

from typing_extensions import TypeIs, TypeVar

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import Term

SpaceT_co = TypeVar("SpaceT_co", bound=Space, covariant=True, default=Space)
SpaceT = TypeVar("SpaceT", bound=Space)


class Sense(Enum):
    """Whether the optimum is the largest or the smallest value of the objective."""

    MAXIMISE = "maximise"
    MINIMISE = "minimise"


@dataclass(frozen=True)
class Problem(Generic[SpaceT_co]):
    """``sense`` sum(terms) over ``space`` subject to ``constraints``.

    The sense is the printed one, so that a "max" where only a minimum exists is refuted.
    """

    sense: Sense
    space: SpaceT_co
    terms: tuple[Term, ...]
    constraints: tuple[Constraint, ...]


def maximise(space: SpaceT, *terms: Term, subject_to: Iterable[Constraint] = ()) -> Problem[SpaceT]:
    """The maximisation problem with these terms and constraints."""
    return Problem(Sense.MAXIMISE, space, tuple(terms), tuple(subject_to))


def minimise(space: SpaceT, *terms: Term, subject_to: Iterable[Constraint] = ()) -> Problem[SpaceT]:
    """The minimisation problem with these terms and constraints."""
    return Problem(Sense.MINIMISE, space, tuple(terms), tuple(subject_to))


def over(problem: Problem[Any], space: type[SpaceT]) -> TypeIs[Problem[SpaceT]]:
    """Whether the problem's space is of this class."""
    return isinstance(problem.space, space)
