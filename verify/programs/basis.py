"""Coordinates y = L' x in which the quadratic form x' F x with F = L L' is the sum of squares of y."""

from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb, arb_mat

from maxent.verify.errors import NoConjugateError


@dataclass(frozen=True)
class Basis:
    """The coordinates y = L' x; ``lower`` is L, the n x n Cholesky factor of the form's matrix, in balls."""

    lower: arb_mat

    @classmethod
    def of(cls, rows: list[list[arb]]) -> "Basis":
        """The basis for a symmetric matrix, by rows.

        Raises:
            NoConjugateError: if it is not certainly positive definite.
        """
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
        return cls(arb_mat(lower))

    def into(self, point: Sequence[arb]) -> list[arb]:
        """The coordinates y of a point x."""
        size = len(point)
        product = self.lower.transpose() * arb_mat(size, 1, list(point))
        return [product[k, 0] for k in range(size)]

    def back(self, coordinates: Sequence[arb]) -> list[arb]:
        """The point x with coordinates y."""
        size = len(coordinates)
        solved = self.lower.transpose().solve(arb_mat(size, 1, list(coordinates)))
        return [solved[k, 0] for k in range(size)]

    def functional(self, slopes: Sequence[arb]) -> list[arb]:
        """The coefficients in y of the linear function with these coefficients in x."""
        size = len(slopes)
        solved = self.lower.solve(arb_mat(size, 1, list(slopes)))
        return [solved[k, 0] for k in range(size)]

    @property
    def stretch(self) -> arb:
        """An upper bound on |x|^2 / |y|^2: the squared Frobenius norm of the inverse of L."""
        inverse = self.lower.inv()
        return sum((entry * entry for entry in inverse.entries()), arb(0))
