"""A problem: sense, objective, constraints over a space.  Stated once, read by both legs."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from maxent.problems.constraint import Constraint
from maxent.problems.space import Space
from maxent.problems.term import Term


class Sense(Enum):
    """Whether the optimum is the largest or the smallest value of the objective."""

    MAXIMISE = "maximise"
    MINIMISE = "minimise"


@dataclass(frozen=True)
class Problem:
    """``sense`` sum(terms) over ``space`` subject to ``constraints``.

    The sense is part of the claim: a printed "max" where only "min" works must be found out.
    """

    sense: Sense
    space: Space
    terms: tuple[Term, ...]
    constraints: tuple[Constraint, ...]


def maximise(space: Space, *terms: Term, subject_to: Iterable[Constraint] = ()) -> Problem:
    """The maximisation problem with these terms and constraints."""
    return Problem(Sense.MAXIMISE, space, tuple(terms), tuple(subject_to))


def minimise(space: Space, *terms: Term, subject_to: Iterable[Constraint] = ()) -> Problem:
    """The minimisation problem with these terms and constraints."""
    return Problem(Sense.MINIMISE, space, tuple(terms), tuple(subject_to))
