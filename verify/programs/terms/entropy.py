"""The Shannon entropy in nats, in CVXPY and in balls."""

from collections.abc import Mapping, Sequence

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Symbol, log

from maxent.problems.terms.entropy import Entropy
from maxent.problems.terms.term import Term
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.path import Path
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate


class _EntropyNumbers(TermNumbers[Entropy]):
    reads = Entropy
    strictly_curved = True

    law_entropies = 1

    def lowered(self, term: Entropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        return cp.sum(cp.entr(x))

    def listed(
        self, term: Entropy, paths: Sequence[Path], evaluator: Evaluator
    ) -> tuple[Term, Mapping[str, Nested]]:
        return term, {}

    def coordinates(self, term: Entropy, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        return [Coordinate(entropy=arb(1))] * size

    def slope(self, term: Entropy, i: Integer, x: Symbol) -> Expr:
        return -log(x) - 1


NUMBERS = _EntropyNumbers()
