"""A bound on a term, such as an entropy or a divergence, in CVXPY and in balls."""

from dataclasses import replace

import cvxpy as cp
from sympy import Rational

from maxent.problems.constraints.level import Level
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.comparison import compared
from maxent.verify.programs.reading import ConstraintNumbers
from maxent.verify.programs.row import Row
from maxent.verify.programs.terms import coordinates, lower_term, numbers_of


class _LevelNumbers(ConstraintNumbers[Level]):
    reads = Level

    def lowered(self, constraint: Level, x: cp.Expression, numbers: Numbers) -> cp.Constraint:
        left = lower_term(constraint.term, x, numbers)
        return compared(left, constraint.relation, numbers.scalar(constraint.bound))

    def row(self, constraint: Level, size: int, evaluator: Evaluator, basis: Basis | None) -> Row | None:
        left = coordinates(constraint.term, size, evaluator, basis)
        centre = numbers_of(constraint.term).centre(constraint.term, size, evaluator)
        return Row(constraint.relation, left, evaluator(constraint.bound), centre)

    def moved(self, constraint: Level, shift: Rational) -> Level:
        return replace(constraint, bound=constraint.bound + shift)


NUMBERS = _LevelNumbers()
