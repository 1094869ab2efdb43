"""Coordinates in which a quadratic form is a sum of squares: y = L' x for F = L L'."""

from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb, arb_mat

from maxent.problems.constraint import Level
from maxent.problems.problem import Problem
from maxent.problems.space import Euclidean
from maxent.problems.term import QuadraticForm
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.errors import NoConjugateError


@dataclass(frozen=True)
class Basis:
    """``lower`` is the Cholesky factor L of the form's matrix."""

    lower: arb_mat

    def into(self, point: Sequence[arb]) -> list[arb]:
        """The coordinates y of a point x."""
        return _column(self.lower.transpose(), point)

    def back(self, coordinates: Sequence[arb]) -> list[arb]:
        """The point x with coordinates y."""
        size = len(coordinates)
        solved = self.lower.transpose().solve(arb_mat(size, 1, list(coordinates)))
        return [solved[k, 0] for k in range(size)]

    def functional(self, slopes: Sequence[arb]) -> list[arb]:
        """The slopes in y of the linear function with these slopes in x."""
        size = len(slopes)
        solved = self.lower.solve(arb_mat(size, 1, list(slopes)))
        return [solved[k, 0] for k in range(size)]

    @property
    def stretch(self) -> arb:
        """A bound on |x|^2 / |y|^2: the squared Frobenius norm of the inverse factor."""
        inverse = self.lower.inv()
        return sum((entry * entry for entry in inverse.entries()), arb(0))


def basis_of(problem: Problem, evaluator: Evaluator) -> Basis | None:
    """The basis for the one quadratic form of a problem; None where it has none.

    Raises:
        NoConjugateError: for two different forms, or one that is not positive definite.
    """
    levels = [c.term for c in problem.constraints if isinstance(c, Level)]
    matrices = {term.matrix for term in (*problem.terms, *levels) if isinstance(term, QuadraticForm)}
    if not matrices:
        return None
    if len(matrices) > 1:
        raise NoConjugateError("two quadratic forms have no common coordinates here")
    (matrix,) = matrices
    if not isinstance(problem.space, Euclidean):
        raise NoConjugateError("a quadratic form is read over R^n only")
    positions = range(1, evaluator.size(problem.space.size) + 1)
    return Basis(_cholesky([[evaluator(matrix[i, j]) for j in positions] for i in positions]))


def _cholesky(rows: list[list[arb]]) -> arb_mat:
    size = len(rows)
    lower = [[arb(0)] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = rows[i][j] - sum((lower[i][k] * lower[j][k] for k in range(j)), arb(0))
            if i == j:
                if not rest > 0:
                    raise NoConjugateError("the matrix of the quadratic form is not positive definite")
                lower[i][i] = rest.sqrt()
            else:
                lower[i][j] = rest / lower[j][j]
    return arb_mat(lower)


def _column(matrix: arb_mat, vector: Sequence[arb]) -> list[arb]:
    size = len(vector)
    product = matrix * arb_mat(size, 1, list(vector))
    return [product[k, 0] for k in range(size)]
