"""The upper bound on every entry in SymPy."""

from sympy import Expr, Sum

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import Reading
from maxent.problems.constraints.bound import Bound
from maxent.problems.spaces.space import Vector


class _BoundReading(Reading[Bound]):
    reads = Bound

    unsolved = "no derivation knows which entries are at their cap"

    def over_vector(self, part: Bound, space: Vector) -> Expr:
        i = bound(space.index)
        return -Sum(part.multiplier[i] * (space.variable[i] - part.cap), (i, 1, space.size))


READING = _BoundReading()
