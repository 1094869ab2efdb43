"""The flow equations of occupancy measures from stage to stage, in CVXPY."""

from collections.abc import Sequence

import cvxpy as cp

from maxent.problems.constraints.stage_flow import StageFlow
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.reading import ConstraintNumbers


class _StageFlowNumbers(ConstraintNumbers[StageFlow]):
    reads = StageFlow

    def lowered_stages(
        self, constraint: StageFlow, stages: Sequence[cp.Expression], numbers: Numbers
    ) -> cp.Constraint:
        """One equation of stages * states entries: each stage's law of the state is what flows into it."""
        kernel, initial = numbers.array(constraint.kernel), numbers.array(constraint.initial)
        actions = range(kernel.shape[1])
        arriving = [
            cp.Constant(initial),
            *(sum(kernel[:, a, :].T @ law[:, a] for a in actions) for law in stages[:-1]),
        ]
        present = [cp.sum(law, axis=1) for law in stages]
        return cp.hstack(present) == cp.hstack(arriving)


NUMBERS = _StageFlowNumbers()
