"""The dynamics of a law of trajectories in SymPy."""

from sympy import Expr, Sum

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import Reading
from maxent.derive.engine.stages import indices, started, whole
from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.spaces.space import Trajectories


class _DynamicsReading(Reading[Dynamics]):
    reads = Dynamics

    def over_trajectories(self, part: Dynamics, space: Trajectories) -> Expr:
        t, s, a, u = indices(space)
        v, x = bound(u), space.variable
        pair = Sum(x[t, s, a, v], (v, 1, space.states))
        row = part.kernel[s, a, u] * pair - x[t, s, a, u]
        return started(part.initial, space.value, space) + whole(part.multiplier[t, s, a, u] * row, space)


READING = _DynamicsReading()
