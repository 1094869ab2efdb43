"""Base classes of the translations of terms and constraints to SymPy: one method for each kind of space.

Each term and each constraint has a subclass in a module of its own.  A method that the subclass does not
define raises ``UnreadableError``: the part has no meaning over such spaces.
"""

from typing import Generic, TypeVar

from sympy import Expr, Indexed, Sum, Symbol

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.errors import UnreadableError
from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.spaces.space import Occupancy, Space, StagedOccupancy, Trajectories, Vector
from maxent.problems.terms.term import Term

PartT_contra = TypeVar("PartT_contra", bound=Term | Constraint, contravariant=True)
TermT = TypeVar("TermT", bound=Term)
ConstraintT = TypeVar("ConstraintT", bound=Constraint)


class Reading(Generic[PartT_contra]):
    """A term without its weight, or what a constraint adds to the Lagrangian of a maximisation.

    ``reads`` is the class that it translates.  ``unsolved`` is the reason why problems with this part cannot
    be derived, None if they can.  ``continuous`` says whether a term is continuous on the whole simplex,
    laws without full support included.
    """

    reads: type
    unsolved: str | None = None
    continuous = False

    def over_vector(self, part: PartT_contra, space: Vector) -> Expr:
        """Over vectors with one entry for each of n outcomes, n arbitrary."""
        raise UnreadableError(f"{type(part).__name__} is not defined on a simplex or on R^n")

    def over_occupancy(self, part: PartT_contra, space: Occupancy) -> Expr:
        """Over discounted occupancy measures, S and A arbitrary."""
        raise UnreadableError(f"{type(part).__name__} is not defined on occupancy measures")

    def over_stages(self, part: PartT_contra, space: StagedOccupancy) -> Expr:
        """Over occupancy measures of a finite horizon; horizon, S and A arbitrary."""
        raise UnreadableError(f"{type(part).__name__} is not defined over the stages of a horizon")

    def over_trajectories(self, part: PartT_contra, space: Trajectories) -> Expr:
        """Over laws of trajectories; horizon, S and A arbitrary."""
        raise UnreadableError(f"{type(part).__name__} is not defined over trajectories")

    def bends(self, part: PartT_contra) -> int | None:
        """1 for a closed convex term, -1 for a closed concave one, None where that is not known."""
        return None

    def over(self, part: PartT_contra, space: Space) -> Expr:
        """Over this space, by the method for its class.

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
        """The summand of outcome ``i``, where the variable's entry is ``x``."""
        raise NotImplementedError

    def over_vector(self, part: TermT, space: Vector) -> Expr:
        """The sum of the summands over all outcomes."""
        i = bound(space.index)
        return Sum(self.summand(part, space.variable[i], i), (i, 1, space.size))


class SidesReading(Reading[ConstraintT]):
    """A constraint on a vector with one left- and one right-hand side."""

    def sides(self, constraint: ConstraintT, space: Vector) -> tuple[Expr, Expr]:
        """The left- and the right-hand side as expressions."""
        raise NotImplementedError

    def relation(self, constraint: ConstraintT) -> Relation:
        """The relation between the two sides."""
        return Relation.EQUAL

    def over_vector(self, part: ConstraintT, space: Vector) -> Expr:
        """The multiplier times the difference of the sides, signed so that an inequality's is nonnegative."""
        left, right = self.sides(part, space)
        sign = 1 if self.relation(part) is Relation.AT_LEAST else -1
        return sign * part.multiplier * (left - right)
