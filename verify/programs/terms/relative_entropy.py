"""The relative entropy KL(x || reference), in CVXPY and in balls."""

from collections.abc import Sequence

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Symbol, log

from maxent.problems.terms.relative_entropy import RelativeEntropy
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate


class _RelativeEntropyNumbers(TermNumbers[RelativeEntropy]):
    reads = RelativeEntropy
    strictly_curved = True

    def lowered(self, term: RelativeEntropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        return cp.sum(cp.rel_entr(x, numbers.vector(term.reference, x.size)))

    def coordinates(self, term: RelativeEntropy, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        minus = arb(-1)
        masses = evaluator.entries(term.reference, size)
        return [Coordinate(linear=-mass.log(), entropy=minus) for mass in masses]

    def slope(self, term: RelativeEntropy, i: Integer, x: Symbol) -> Expr:
        return log(x / term.reference[i]) + 1

    def centre(self, term: RelativeEntropy, size: int, evaluator: Evaluator) -> list[arb]:
        return evaluator.entries(term.reference, size)


NUMBERS = _RelativeEntropyNumbers()
