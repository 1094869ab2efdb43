"""The relative entropy KL(x || reference), in CVXPY and in balls."""

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

    def coordinate(self, term: RelativeEntropy, position: int, evaluator: Evaluator) -> Coordinate:
        return Coordinate(linear=-evaluator(term.reference[position]).log(), entropy=arb(-1))

    def slope(self, term: RelativeEntropy, i: Integer, x: Symbol) -> Expr:
        return log(x / term.reference[i]) + 1

    def centre(self, term: RelativeEntropy, size: int, evaluator: Evaluator) -> list[arb]:
        return [evaluator(term.reference[position]) for position in range(1, size + 1)]


NUMBERS = _RelativeEntropyNumbers()
