"""The logarithmic barrier, with which every entry of an optimum is positive."""

from dataclasses import dataclass, field

from sympy import Expr, log

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class LogBarrier(Term):
    """weight * sum_i log p_i = -weight * n (KL(u || p) + log n) for the uniform law u on n outcomes."""

    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """The sum of the logarithms."""
        x = space.variable
        return Written(latex=(r"\sum_{", space.indices, "} ", log(x[space.indices])), plain=("sum log ", x))
