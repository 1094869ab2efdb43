"""The squared Euclidean distance to a centre, in CVXPY and in balls."""

from collections.abc import Sequence

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Symbol

from maxent.problems.terms.squared_distance import SquaredDistance
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate


class _SquaredDistanceNumbers(TermNumbers[SquaredDistance]):
    reads = SquaredDistance
    strictly_curved = True

    def lowered(self, term: SquaredDistance, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        return cp.sum_squares(x - numbers.vector(term.centre, x.size))

    def coordinates(self, term: SquaredDistance, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        centres = evaluator.entries(term.centre, size)
        return [Coordinate(quadratic=arb(-1), centre=centre) for centre in centres]

    def slope(self, term: SquaredDistance, i: Integer, x: Symbol) -> Expr:
        return 2 * (x - term.centre[i])


NUMBERS = _SquaredDistanceNumbers()
