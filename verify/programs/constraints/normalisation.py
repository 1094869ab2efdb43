"""A given total mass, in CVXPY and in balls."""

from dataclasses import replace

import cvxpy as cp
from flint import arb
from sympy import Rational

from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.normalisation import Normalisation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.reading import ConstraintNumbers
from maxent.verify.programs.row import Row, linear


class _NormalisationNumbers(ConstraintNumbers[Normalisation]):
    reads = Normalisation

    def lowered(self, constraint: Normalisation, x: cp.Expression, numbers: Numbers) -> cp.Constraint:
        return cp.sum(x) == numbers.scalar(constraint.total)

    def row(
        self, constraint: Normalisation, size: int, evaluator: Evaluator, basis: Basis | None
    ) -> Row | None:
        return Row(Relation.EQUAL, linear([arb(1)] * size, basis), evaluator(constraint.total))

    def moved(self, constraint: Normalisation, shift: Rational) -> Normalisation:
        return replace(constraint, total=constraint.total + shift)


NUMBERS = _NormalisationNumbers()
