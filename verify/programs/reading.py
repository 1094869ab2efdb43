"""The numerical forms of a term or constraint: in CVXPY for solvers, in balls for certificates.

Each kind of term or constraint has a file with a subclass; a form that the subclass does not define raises an
error that names the kind.  Nothing is shared with the forms in ``derive`` that SymPy differentiates.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Rational, Symbol

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.terms.term import Term
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
    """The numerical forms of a term, without its weight.

    Every method raises ``UnloweredError``, ``NoConjugateError`` or ``UnevaluableError`` where the kind of
    term has no such form.  ``reads`` is the kind.  ``law_entropies`` is the coefficient with which the term
    contains the entropy of the law of the trajectory; ``strictly_curved`` says whether its level sets are
    strictly convex.
    """

    reads: type
    law_entropies = 0
    strictly_curved = False

    def lowered(self, term: TermT_contra, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        """The term of a vector x of n entries, in CVXPY."""
        raise UnloweredError(f"{type(term).__name__} has no CVXPY form over a vector")

    def lowered_occupancy(self, term: TermT_contra, mu: cp.Expression, numbers: Numbers) -> cp.Expression:
        """The term of an occupancy measure, a row for each state and a column for each action, in CVXPY."""
        raise UnloweredError(f"{type(term).__name__} has no form over occupancy measures")

    def lowered_stages(
        self, term: TermT_contra, stages: Sequence[cp.Expression], numbers: Numbers
    ) -> cp.Expression:
        """The term of the joint laws of state and action, one for each stage, in CVXPY."""
        raise UnloweredError(f"{type(term).__name__} has no form over the stages of a horizon")

    def listed(
        self, term: TermT_contra, paths: Sequence[Path], evaluator: Evaluator
    ) -> tuple[Term, Mapping[str, Nested]]:
        """The term as one over the simplex of trajectories, and its arrays, an entry for each trajectory."""
        raise UnloweredError(f"{type(term).__name__} has no form over trajectories")

    def excludes(self, term: TermT_contra, path: Path, evaluator: Evaluator) -> bool:
        """Whether the term is infinite unless the trajectory has probability 0."""
        return False

    def stage(
        self, term: TermT_contra, states: range, actions: range, evaluator: Evaluator
    ) -> tuple[Sequence[Sequence[arb]], arb]:
        """The term in one stage of control: a reward for each state and action, and a factor of entropy."""
        raise NoConjugateError(f"{type(term).__name__} over occupancy measures")

    def coordinates(self, term: TermT_contra, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        """The term's summands in coordinates 1..size."""
        raise NoConjugateError(f"{type(term).__name__} has no coordinates")

    def basis(self, term: TermT_contra, size: int, evaluator: Evaluator) -> Basis | None:
        """The basis in which the term is a sum over coordinates; None where it is one over the entries."""
        return None

    def in_basis(
        self, term: TermT_contra, size: int, evaluator: Evaluator, basis: Basis
    ) -> Sequence[Coordinate]:
        """The term's summands in the coordinates of a basis."""
        raise NoConjugateError(f"{type(term).__name__} beside a quadratic form is not separable")

    def slope(self, term: TermT_contra, i: Integer, x: Symbol) -> Expr:
        """The term's derivative in coordinate ``i``, as an expression in that coordinate's value ``x``."""
        raise UnevaluableError(f"{type(term).__name__} has no slope in one coordinate")

    def centre(self, term: TermT_contra, size: int, evaluator: Evaluator) -> list[arb]:
        """A point strictly within a level set: where an entropy is largest, or a divergence is 0."""
        return [arb(1) / size] * size


class ConstraintNumbers(Generic[ConstraintT_contra]):
    """The numerical forms of a constraint.

    Every method raises ``UnloweredError``, ``NoConjugateError`` or ``UnevaluableError`` where the kind of
    constraint has no such form.  ``reads`` is the kind.
    """

    reads: type

    def lowered(self, constraint: ConstraintT_contra, x: cp.Expression, numbers: Numbers) -> cp.Constraint:
        """The constraint on a vector x of n entries, in CVXPY."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over a vector")

    def lowered_occupancy(
        self, constraint: ConstraintT_contra, mu: cp.Expression, numbers: Numbers
    ) -> cp.Constraint:
        """The constraint on an occupancy measure, an array of states by actions, in CVXPY."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over occupancy measures")

    def lowered_stages(
        self, constraint: ConstraintT_contra, stages: Sequence[cp.Expression], numbers: Numbers
    ) -> cp.Constraint:
        """The constraint on the joint laws of state and action, one for each stage, in CVXPY."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over the stages of a horizon")

    def listed(
        self, constraint: ConstraintT_contra, paths: Sequence[Path], evaluator: Evaluator
    ) -> Iterator[PathRow]:
        """The constraint as linearly independent equations on the law of the trajectory."""
        raise UnloweredError(f"{type(constraint).__name__} has no form over trajectories")

    def excludes(self, constraint: ConstraintT_contra, path: Path, evaluator: Evaluator) -> bool:
        """Whether the constraint gives the trajectory probability 0."""
        return False

    def row(
        self, constraint: ConstraintT_contra, size: int, evaluator: Evaluator, basis: Basis | None
    ) -> Row | None:
        """The constraint as a sum over coordinates, of the basis if there is one; None for a ``cap``."""
        raise NoConjugateError(f"{type(constraint).__name__} over a vector")

    def cap(self, constraint: ConstraintT_contra, evaluator: Evaluator) -> arb | None:
        """The upper bound on every entry, for a constraint that is one; else None."""
        return None

    def moved(self, constraint: ConstraintT_contra, shift: Rational) -> Constraint:
        """The constraint with ``shift`` added to its right-hand side."""
        raise UnevaluableError(f"{type(constraint).__name__} has no single right-hand side")
