"""The flow equations of a discounted occupancy measure in SymPy."""

from sympy import Expr, Sum

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import Reading
from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.spaces.space import Occupancy


class _BellmanFlowReading(Reading[BellmanFlow]):
    reads = BellmanFlow

    def over_occupancy(self, part: BellmanFlow, space: Occupancy) -> Expr:
        s, a, b = bound(space.state), bound(space.action), bound(bound(space.action))
        t, mu = bound(space.next_state), space.variable
        inflow = part.discount * Sum(
            part.kernel[s, a, t] * mu[s, a], (a, 1, space.actions), (s, 1, space.states)
        )
        outflow = Sum(mu[t, b], (b, 1, space.actions))
        balance = part.multiplier[t] * (part.initial[t] + inflow - outflow)
        return Sum(balance, (t, 1, space.states))


READING = _BellmanFlowReading()
