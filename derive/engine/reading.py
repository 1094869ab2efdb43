"""What it takes to read a part of a problem in SymPy: a method for each kind of space it has a meaning over.

A term or constraint has a file with a subclass; what it leaves out is refused by name.
"""

from typing import Generic, TypeVar

from sympy import Expr, Indexed, Sum, Symbol

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.errors import UnreadableError
from maxent.problems.constraint import Constraint, Relation
from maxent.problems.space import Occupancy, Space, StagedOccupancy, Trajectories, Vector
from maxent.problems.term import Term

PartT_contra = TypeVar("PartT_contra", bound=Term | Constraint, contravariant=True)
TermT = TypeVar("TermT", bound=Term)
ConstraintT = TypeVar("ConstraintT", bound=Constraint)


class Reading(Generic[PartT_contra]):
    """A term without its weight, or what a constraint adds to the Lagrangian of a maximisation.

    ``unsolved`` says why no derivation gets by the part, where none does; ``continuous`` whether a term
    is so on all laws, those without full support included.
    """

    reads: type
    unsolved: str | None = None
    continuous = False

    def over_vector(self, part: PartT_contra, space: Vector) -> Expr:
        """For one entry per outcome, arbitrary n."""
        raise UnreadableError(f"{type(part).__name__} is not defined on a simplex or on R^n")

    def over_occupancy(self, part: PartT_contra, space: Occupancy) -> Expr:
        """For discounted occupancy measures, arbitrary S and A."""
        raise UnreadableError(f"{type(part).__name__} is not defined on occupancy measures")

    def over_stages(self, part: PartT_contra, space: StagedOccupancy) -> Expr:
        """For the occupancy measures of a finite horizon, arbitrary horizon, S and A."""
        raise UnreadableError(f"{type(part).__name__} is not defined over the stages of a horizon")

    def over_trajectories(self, part: PartT_contra, space: Trajectories) -> Expr:
        """For laws of trajectories, arbitrary horizon, S and A."""
        raise UnreadableError(f"{type(part).__name__} is not defined over trajectories")

    def bends(self, part: PartT_contra) -> int | None:
        """1 for a closed convex term, -1 for a closed concave one, None where that is not known."""
        return None

    def over(self, part: PartT_contra, space: Space) -> Expr:
        """For the space at hand.

        Raises:
            UnreadableError: if the part has no meaning over it.
        """
        match space:
            case Vector():
                return self.over_vector(part, space)
            case Occupancy():
                return self.over_occupancy(part, space)
            case StagedOccupancy():
                return self.over_stages(part, space)
            case Trajectories():
                return self.over_trajectories(part, space)
        raise UnreadableError(f"nothing is read over {type(space).__name__}")


class SummandReading(Reading[TermT]):
    """A term that is a sum over the outcomes."""

    def summand(self, term: TermT, x: Indexed, i: Symbol) -> Expr:
        """What outcome ``i`` adds, where the variable is ``x``."""
        raise NotImplementedError

    def over_vector(self, part: TermT, space: Vector) -> Expr:
        """The sum."""
        i = bound(space.index)
        return Sum(self.summand(part, space.variable[i], i), (i, 1, space.size))


class SidesReading(Reading[ConstraintT]):
    """A constraint on a vector with one left- and one right-hand side."""

    def sides(self, constraint: ConstraintT, space: Vector) -> tuple[Expr, Expr]:
        """The left- and the right-hand side."""
        raise NotImplementedError

    def relation(self, constraint: ConstraintT) -> Relation:
        """How the two compare."""
        return Relation.EQUAL

    def over_vector(self, part: ConstraintT, space: Vector) -> Expr:
        """Signed so that the multiplier of an inequality is nonnegative."""
        left, right = self.sides(part, space)
        sign = 1 if self.relation(part) is Relation.AT_LEAST else -1
        return sign * part.multiplier * (left - right)
