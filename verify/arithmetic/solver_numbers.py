"""A problem's parameters at an instance in floating point, as solvers take them."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from flint import arb
from numpy.typing import NDArray
from sympy import Expr, IndexedBase, Rational, Symbol

from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.arithmetic.truth import free_indices
from maxent.verify.errors import UnevaluableError

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Numbers:
    """Values of formulas at an instance in floating point: the midpoints of the evaluator's balls."""

    evaluator: Evaluator

    def scalar(self, expression: Expr) -> float:
        """The value of an expression without free indices, in floating point.

        Raises:
            UnevaluableError: if it is not finite.
        """
        return _finite(self.evaluator(expression), expression)

    def array(self, base: IndexedBase) -> Floats:
        """The array that the base stands for, with one dimension for each index."""
        name = str(base)
        binding = self.evaluator.binding
        if name in binding.definitions:
            indices, expression = binding.definitions[name]
            sizes = self._sizes(indices, expression)
            if len(indices) == 1:
                return np.array(
                    [float(x.mid()) for x in self.evaluator.along(expression, indices[0], sizes[0])]
                )
            flat = [
                float(self.evaluator(expression, dict(zip(indices, position, strict=True))).mid())
                for position in np.ndindex(*sizes)
                for position in [tuple(index + 1 for index in position)]
            ]
            return np.array(flat).reshape(sizes)
        return np.array(_floats(binding.values[name]))

    def vector(self, base: IndexedBase, size: int) -> Floats:
        """The array as a vector with ``size`` entries, row by row if it has several indices.

        Raises:
            UnevaluableError: if an entry that a definition gives is not finite.
        """
        if str(base) not in self.evaluator.binding.definitions:
            return np.ravel(self.array(base))
        return np.array([_finite(ball, base) for ball in self.evaluator.entries(base, size)])

    def exact(self, base: IndexedBase) -> list[Expr]:
        """The entries of an array, rounded to floats, as the SymPy rationals equal to these floats."""
        return [Rational(*Fraction(float(x)).as_integer_ratio()) for x in np.ravel(self.array(base))]

    def _sizes(self, indices: tuple[Symbol, ...], expression: Expr) -> tuple[int, ...]:
        """The lengths of a defined array, read off the arrays in its definition, else the only size bound."""
        known = dict(free_indices(self.evaluator, expression))
        if not set(indices) <= set(known):
            (size,) = set(self.evaluator.binding.sizes.values())
            known = {**dict.fromkeys(indices, size), **known}
        return tuple(known[index] for index in indices)


def _finite(ball: arb, expression: object) -> float:
    if not ball.is_finite():
        raise UnevaluableError(f"{expression} is not finite at this instance")
    return float(ball.mid())


def _floats(value: Nested) -> object:
    return float(value.mid()) if isinstance(value, arb) else [_floats(part) for part in value]
