"""The entropy of the action given the state, along the way."""

from dataclasses import dataclass, field

from sympy import Expr

from maxent.problems.expressions.writing import Written
from maxent.problems.space import Controlled, Space
from maxent.problems.term import ONE, Term


@dataclass(frozen=True)
class CausalEntropy(Term):
    """weight * sum_{s,a} mu(s,a) * (-log mu(a|s)) on an occupancy measure."""

    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """The mean of the policy's surprise, in plain text H(mu)."""
        if not isinstance(space, Controlled):
            raise TypeError("a causal entropy belongs to an occupancy measure")
        mean = (space.variable[space.indices], r" \log(1 / ", space.policy[space.indices], ")")
        return Written(latex=(r"\sum_{", space.indices, "} ", *mean), plain=("H(", space.variable, ")"))
