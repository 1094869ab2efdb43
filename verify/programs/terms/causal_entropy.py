"""The causal entropy of an occupancy measure, in CVXPY and in balls."""

from collections.abc import Sequence

import cvxpy as cp
from flint import arb

from maxent.problems.terms.causal_entropy import CausalEntropy
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.stages import spread


class _CausalEntropyNumbers(TermNumbers[CausalEntropy]):
    reads = CausalEntropy

    def lowered_occupancy(self, term: CausalEntropy, mu: cp.Expression, numbers: Numbers) -> cp.Expression:
        return -cp.sum(cp.rel_entr(mu, spread(mu)))

    def lowered_stages(
        self, term: CausalEntropy, stages: Sequence[cp.Expression], numbers: Numbers
    ) -> cp.Expression:
        return -sum(cp.sum(cp.rel_entr(law, spread(law))) for law in stages)

    def stage(
        self, term: CausalEntropy, states: range, actions: range, evaluator: Evaluator
    ) -> tuple[Sequence[Sequence[arb]], arb]:
        return [[arb(0) for _ in actions] for _ in states], arb(1)


NUMBERS = _CausalEntropyNumbers()
