"""Quadratic forms, in CVXPY and as sums of squares in balls."""

from collections.abc import Sequence

import cvxpy as cp
from flint import arb

from maxent.problems.terms.quadratic_form import QuadraticForm
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate


class _QuadraticFormNumbers(TermNumbers[QuadraticForm]):
    reads = QuadraticForm

    def lowered(self, term: QuadraticForm, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        return cp.quad_form(x, cp.psd_wrap(numbers.array(term.matrix)))

    def basis(self, term: QuadraticForm, size: int, evaluator: Evaluator) -> Basis | None:
        positions = range(1, size + 1)
        return Basis.of([[evaluator.entry(term.matrix, i, j) for j in positions] for i in positions])

    def in_basis(
        self, term: QuadraticForm, size: int, evaluator: Evaluator, basis: Basis
    ) -> Sequence[Coordinate]:
        return [Coordinate(quadratic=arb(-1))] * size

    def centre(self, term: QuadraticForm, size: int, evaluator: Evaluator) -> list[arb]:
        return [arb(0)] * size


NUMBERS = _QuadraticFormNumbers()
