"""The reverse relative entropy KL(reference || x), in CVXPY and in balls."""

from collections.abc import Sequence

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Symbol

from maxent.problems.terms.reverse_relative_entropy import ReverseRelativeEntropy
from maxent.verify.arithmetic.balls import x_log_x
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate


class _ReverseRelativeEntropyNumbers(TermNumbers[ReverseRelativeEntropy]):
    reads = ReverseRelativeEntropy
    strictly_curved = True

    def lowered(self, term: ReverseRelativeEntropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        return cp.sum(cp.rel_entr(numbers.vector(term.reference, x.size), x))

    def coordinates(
        self, term: ReverseRelativeEntropy, size: int, evaluator: Evaluator
    ) -> Sequence[Coordinate]:
        masses = evaluator.entries(term.reference, size)
        return [Coordinate(barrier=-mass, constant=x_log_x(mass)) for mass in masses]

    def slope(self, term: ReverseRelativeEntropy, i: Integer, x: Symbol) -> Expr:
        return -term.reference[i] / x

    def centre(self, term: ReverseRelativeEntropy, size: int, evaluator: Evaluator) -> list[arb]:
        return evaluator.entries(term.reference, size)


NUMBERS = _ReverseRelativeEntropyNumbers()
