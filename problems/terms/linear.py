"""Linear functionals: expected rewards, expected energies, gradient steps."""

from dataclasses import dataclass, field
from typing import ClassVar

from sympy import Expr, IndexedBase

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Controlled, Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class Linear(Term):
    """weight * sum_i c_i p_i for ``coefficients`` c; on the simplex an expected reward or energy."""

    coefficients: IndexedBase
    weight: Expr = field(default=ONE)
    array: ClassVar[str | None] = "coefficients"

    def written(self, space: Space) -> Written:
        """The sum; for a problem of control the coefficients have the indices of state and action only."""
        at = (space.state, space.action) if isinstance(space, Controlled) else space.indices
        summand = self.coefficients[at], " ", space.variable[space.indices]
        return Written(
            latex=(r"\sum_{", space.indices, "} ", *summand),
            plain=("<", self.coefficients, ", ", space.variable, ">"),
        )
