"""The logarithmic barrier sum log x, in CVXPY and in balls."""

from collections.abc import Sequence

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Symbol

from maxent.problems.terms.log_barrier import LogBarrier
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate


class _LogBarrierNumbers(TermNumbers[LogBarrier]):
    reads = LogBarrier
    strictly_curved = True

    def lowered(self, term: LogBarrier, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        return cp.sum(cp.log(x))

    def coordinates(self, term: LogBarrier, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        return [Coordinate(barrier=arb(1))] * size

    def slope(self, term: LogBarrier, i: Integer, x: Symbol) -> Expr:
        return 1 / x


NUMBERS = _LogBarrierNumbers()
