"""The flow equations of a discounted occupancy measure."""

from dataclasses import dataclass

from sympy import Expr, IndexedBase

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Occupancy, Space


@dataclass(frozen=True)
class BellmanFlow(Constraint):
    """sum_a mu(s',a) = rho(s') + gamma sum_{s,a} P(s' | s,a) mu(s,a) for every state s'.

    ``kernel[s, a, s']`` is P(s' | s,a), ``discount`` is gamma in [0, 1) and ``initial`` the law rho of the
    first state, so that mu has the total mass 1/(1 - gamma).  The multiplier, an array over the states, is
    the soft value (reward units).
    """

    kernel: IndexedBase
    discount: Expr
    initial: IndexedBase
    multiplier: IndexedBase

    def written(self, space: Space) -> Written:
        """In LaTeX the equation of one state, in plain text the arrays in it.

        Raises:
            TypeError: if the space is not one of discounted occupancy measures.
        """
        if not isinstance(space, Occupancy):
            raise TypeError("a Bellman flow belongs to an occupancy measure")
        s, a, t, x = space.state, space.action, space.next_state, space.variable
        arriving = (self.discount, r" \sum_{", (s, a), "} ", self.kernel[s, a, t], " ", x[s, a])
        words = ("flow of ", x, " under ", self.kernel, " with discount ", self.discount)
        return Written(
            latex=(r"\sum_{", (a,), "} ", x[t, a], " = ", self.initial[t], " + ", *arriving),
            plain=(*words, " from ", self.initial),
        )
