"""An upper bound on every entry of a vector, in CVXPY and in balls."""

import cvxpy as cp
from flint import arb

from maxent.problems.constraints.bound import Bound
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.reading import ConstraintNumbers
from maxent.verify.programs.row import Row


class _BoundNumbers(ConstraintNumbers[Bound]):
    reads = Bound

    def lowered(self, constraint: Bound, x: cp.Expression, numbers: Numbers) -> cp.Constraint:
        return x <= numbers.scalar(constraint.cap)

    def row(self, constraint: Bound, size: int, evaluator: Evaluator, basis: Basis | None) -> Row | None:
        if basis is not None:
            raise NoConjugateError("entries are not bounded in the coordinates of a quadratic form")
        return None

    def cap(self, constraint: Bound, evaluator: Evaluator) -> arb | None:
        return evaluator(constraint.cap)


NUMBERS = _BoundNumbers()
