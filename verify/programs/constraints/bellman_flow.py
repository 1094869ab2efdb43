"""The flow equations of a discounted occupancy measure in CVXPY."""

import cvxpy as cp

from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.reading import ConstraintNumbers


class _BellmanFlowNumbers(ConstraintNumbers[BellmanFlow]):
    reads = BellmanFlow

    def lowered_occupancy(
        self, constraint: BellmanFlow, mu: cp.Expression, numbers: Numbers
    ) -> cp.Constraint:
        kernel = numbers.array(constraint.kernel)
        inflow = sum(kernel[:, action, :].T @ mu[:, action] for action in range(mu.shape[1]))
        initial, discount = numbers.array(constraint.initial), numbers.scalar(constraint.discount)
        return cp.sum(mu, axis=1) - discount * inflow == initial


NUMBERS = _BellmanFlowNumbers()
