"""The relative entropy of a law of trajectories to the dynamics in SymPy."""

from sympy import Expr, Sum, log

from maxent.derive.engine.reading import Reading
from maxent.derive.engine.stages import component, indices, marginal, whole
from maxent.problems.spaces.space import Trajectories
from maxent.problems.terms.path_divergence import PathDivergence


class _PathDivergenceReading(Reading[PathDivergence]):
    reads = PathDivergence

    def over_trajectories(self, part: PathDivergence, space: Trajectories) -> Expr:
        t, s, a, u = indices(space)
        x, occupied = component(space), marginal(space, t, s)
        by_state = Sum(occupied * log(occupied), (s, 1, space.states), (t, 1, space.horizon))
        return whole(x * log(x / part.kernel[s, a, u]), space) - by_state


READING = _PathDivergenceReading()
