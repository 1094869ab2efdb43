"""Linear functionals in SymPy."""

from sympy import Expr, Indexed, Sum, Symbol

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import SummandReading
from maxent.derive.engine.stages import component, indices, whole
from maxent.problems.spaces.space import Occupancy, Staged, StagedOccupancy, Trajectories
from maxent.problems.terms.linear import Linear


class _LinearReading(SummandReading[Linear]):
    reads = Linear
    continuous = True

    def summand(self, term: Linear, x: Indexed, i: Symbol) -> Expr:
        return term.coefficients[i] * x

    def over_occupancy(self, part: Linear, space: Occupancy) -> Expr:
        s, a = bound(space.state), bound(space.action)
        limits = (a, 1, space.actions), (s, 1, space.states)
        return Sum(part.coefficients[s, a] * space.variable[s, a], *limits)

    def over_stages(self, part: Linear, space: StagedOccupancy) -> Expr:
        return _by_stage(part, space)

    def over_trajectories(self, part: Linear, space: Trajectories) -> Expr:
        return _by_stage(part, space)


def _by_stage(term: Linear, space: Staged) -> Expr:
    _, s, a, _ = indices(space)
    return whole(term.coefficients[s, a] * component(space), space)


READING = _LinearReading()
