"""The relative entropy of a reference law with respect to the variable."""

from dataclasses import dataclass, field
from typing import ClassVar

from sympy import Expr, IndexedBase

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class ReverseRelativeEntropy(Term):
    """weight * KL(q || p) = weight * sum_i q_i log(q_i / p_i) in nats; ``reference`` is q."""

    reference: IndexedBase
    weight: Expr = field(default=ONE)
    array: ClassVar[str | None] = "reference"

    def written(self, space: Space) -> Written:
        """KL(q || p)."""
        x, q = space.variable, self.reference
        return Written(latex=(r"\mathrm{KL}(", q, r"\,\|\,", x, ")"), plain=("KL(", q, " || ", x, ")"))
