"""The flow equations of a finite horizon in SymPy."""

from sympy import Expr, Sum

from maxent.derive.engine.reading import Reading
from maxent.derive.engine.stages import indices, started, whole
from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.spaces.space import StagedOccupancy


class _StageFlowReading(Reading[StageFlow]):
    reads = StageFlow

    def over_stages(self, part: StageFlow, space: StagedOccupancy) -> Expr:
        t, s, a, u = indices(space)
        value, mu = part.multiplier, space.variable
        ahead = Sum(part.kernel[s, a, u] * value[t + 1, u], (u, 1, space.states))
        return (
            started(part.initial, value, space)
            + whole(ahead * mu[t, s, a], space)
            - whole(value[t, s] * mu[t, s, a], space)
        )


READING = _StageFlowReading()
