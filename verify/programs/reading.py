"""What it takes to read a term or a constraint with numbers: CVXPY for solvers, balls for certificates.

A term or constraint has a file with a subclass for all of its readings; what it leaves out is refused by
name.  Nothing here is shared with the reading that SymPy differentiates.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Rational, Symbol

from maxent.problems.constraint import Constraint
from maxent.problems.term import Term
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import NoConjugateError, UnevaluableError, UnloweredError
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.path import Path, PathRow
from maxent.verify.programs.row import Row
from maxent.verify.programs.summand import Coordinate

TermT_contra = TypeVar("TermT_contra", bound=Term, contravariant=True)
ConstraintT_contra = TypeVar("ConstraintT_contra", bound=Constraint, contravariant=True)


class TermNumbers(Generic[TermT_contra]):
    """Every reading of a term, its weight left out.

    ``law_entropies`` is how many entropies of a law of trajectories the term holds;
    ``strictly_curved`` says whether its level sets are strictly convex.
    """

    reads: type
    law_entropies = 0
    strictly_curved = False

    def lowered(self, term: TermT_contra, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        """In CVXPY, of a vector."""
        raise UnloweredError(f"{type(term).__name__} has no CVXPY form over a vector")

    def lowered_occupancy(self, term: TermT_contra, mu: cp.Expression, numbers: Numbers) -> cp.Expression:
        """In CVXPY, of an occupancy measure, a row a state and a column an action."""
        raise UnloweredError(f"{type(term).__name__} has no form over occupancy measures")

    def lowered_stages(
        self, term: TermT_contra, stages: Sequence[cp.Expression], numbers: Numbers
    ) -> cp.Expression:
        """In CVXPY, of the law of state and action at each stage."""
        raise UnloweredError(f"{type(term).__name__} has no form over the stages of a horizon")

    def listed(
        self, term: TermT_contra, paths: Sequence[Path], evaluator: Evaluator
    ) -> tuple[Term, Mapping[str, Nested]]:
        """As a term over the simplex of listed trajectories, with the values of the arrays it names."""
        raise UnloweredError(f"{type(term).__name__} has no form over trajectories")

    def excludes(self, term: TermT_contra, path: Path, evaluator: Evaluator) -> bool:
        """Whether the term is infinite wherever the trajectory has mass."""
        return False

    def stage(
        self, term: TermT_contra, states: range, actions: range, evaluator: Evaluator
    ) -> tuple[Sequence[Sequence[arb]], arb]:
        """What one stage of control earns: a reward for every state and action, and the entropy's factor."""
        raise NoConjugateError(f"{type(term).__name__} over occupancy measures")

    def coordinates(self, term: TermT_contra, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        """Its summands in coordinates 1..size."""
        raise NoConjugateError(f"{type(term).__name__} has no coordinates")

    def basis(self, term: TermT_contra, size: int, evaluator: Evaluator) -> Basis | None:
        """The coordinates in which alone it is a sum; None where the problem's own will do."""
        return None

    def in_basis(
        self, term: TermT_contra, size: int, evaluator: Evaluator, basis: Basis
    ) -> Sequence[Coordinate]:
        """Its summands in the coordinates of the problem's quadratic form."""
        raise NoConjugateError(f"{type(term).__name__} beside a quadratic form is not separable")

    def slope(self, term: TermT_contra, i: Integer, x: Symbol) -> Expr:
        """Its derivative in coordinate ``i``, an expression in that coordinate ``x``."""
        raise UnevaluableError(f"{type(term).__name__} has no slope in one coordinate")

    def centre(self, term: TermT_contra, size: int, evaluator: Evaluator) -> list[arb]:
        """A point well within what the term bounds: where an entropy is largest, a divergence 0."""
        return [arb(1) / size] * size


class ConstraintNumbers(Generic[ConstraintT_contra]):
    """Every reading of a constraint."""

    reads: type

    def lowered(self, constraint: ConstraintT_contra, x: cp.Expression, numbers: Numbers) -> cp.Constraint:
        """In CVXPY, on a vector."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over a vector")

    def lowered_occupancy(
        self, constraint: ConstraintT_contra, mu: cp.Expression, numbers: Numbers
    ) -> cp.Constraint:
        """In CVXPY, on an occupancy measure, a row a state and a column an action."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over occupancy measures")

    def lowered_stages(
        self, constraint: ConstraintT_contra, stages: Sequence[cp.Expression], numbers: Numbers
    ) -> cp.Constraint:
        """In CVXPY, on the law of state and action at each stage."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over the stages of a horizon")

    def listed(
        self, constraint: ConstraintT_contra, paths: Sequence[Path], evaluator: Evaluator
    ) -> Iterator[PathRow]:
        """As equations that the law of the trajectory satisfies, none implied by the others."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over trajectories")

    def excludes(self, constraint: ConstraintT_contra, path: Path, evaluator: Evaluator) -> bool:
        """Whether the trajectory has no mass."""
        return False

    def row(
        self, constraint: ConstraintT_contra, size: int, evaluator: Evaluator, basis: Basis | None
    ) -> Row | None:
        """As a sum over coordinates, in the basis if there is one; None where it is a ``cap`` instead."""
        raise NoConjugateError(f"{type(constraint).__name__} over a vector")

    def cap(self, constraint: ConstraintT_contra, evaluator: Evaluator) -> arb | None:
        """What it bounds every entry by, if it does."""
        return None

    def moved(self, constraint: ConstraintT_contra, shift: Rational) -> Constraint:
        """The constraint with its right-hand side moved."""
        raise UnevaluableError(f"{type(constraint).__name__} has no single right-hand side")
