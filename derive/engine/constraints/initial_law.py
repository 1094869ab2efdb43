"""The constraint on the law of the first state in SymPy."""

from sympy import Expr

from maxent.derive.engine.reading import Reading
from maxent.derive.engine.stages import started
from maxent.problems.constraints.initial_law import InitialLaw
from maxent.problems.spaces.space import Trajectories


class _InitialLawReading(Reading[InitialLaw]):
    reads = InitialLaw

    def over_trajectories(self, part: InitialLaw, space: Trajectories) -> Expr:
        return started(part.initial, space.value, space)


READING = _InitialLawReading()
