"""The causal entropy in SymPy."""

from sympy import Expr, Sum, log

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import Reading
from maxent.derive.engine.stages import component, indices, marginal, whole
from maxent.problems.spaces.space import Occupancy, StagedOccupancy
from maxent.problems.terms.causal_entropy import CausalEntropy


class _CausalEntropyReading(Reading[CausalEntropy]):
    reads = CausalEntropy

    def over_occupancy(self, part: CausalEntropy, space: Occupancy) -> Expr:
        s, a, b = bound(space.state), bound(space.action), bound(bound(space.action))
        mu = space.variable
        occupied = Sum(mu[s, b], (b, 1, space.actions))
        limits = (a, 1, space.actions), (s, 1, space.states)
        return -Sum(mu[s, a] * log(mu[s, a] / occupied), *limits)

    def over_stages(self, part: CausalEntropy, space: StagedOccupancy) -> Expr:
        t, s, _, _ = indices(space)
        x = component(space)
        return -whole(x * log(x / marginal(space, t, s)), space)


READING = _CausalEntropyReading()
