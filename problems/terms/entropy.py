"""The Shannon entropy."""

from dataclasses import dataclass, field

from sympy import Expr

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class Entropy(Term):
    """weight * H(p), the Shannon entropy -sum_i p_i log p_i in nats."""

    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """H(p)."""
        name = ("H(", space.variable, ")")
        return Written(latex=name, plain=name)
