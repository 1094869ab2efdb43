"""The causal entropy: the entropy of the action given the state, summed along the trajectory."""

from dataclasses import dataclass, field

from sympy import Expr

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Controlled, Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class CausalEntropy(Term):
    """weight * sum_{s,a} mu(s,a) * (-log mu(a|s)) for mu(a|s) = mu(s,a) / sum_b mu(s,b), in nats.

    On a discounted occupancy measure, or summed over the stages of a finite horizon.
    """

    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """In LaTeX the sum, in plain text H(mu).

        Raises:
            TypeError: if the space is not one of control.
        """
        if not isinstance(space, Controlled):
            raise TypeError("a causal entropy belongs to an occupancy measure")
        mean = (space.variable[space.indices], r" \log(1 / ", space.policy[space.indices], ")")
        return Written(latex=(r"\sum_{", space.indices, "} ", *mean), plain=("H(", space.variable, ")"))
