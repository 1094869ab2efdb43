"""The relative entropy of the variable with respect to a reference law."""

from dataclasses import dataclass, field
from typing import ClassVar

from sympy import Expr, IndexedBase

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class RelativeEntropy(Term):
    """weight * KL(p || q) = weight * sum_i p_i log(p_i / q_i) in nats; ``reference`` is q."""

    reference: IndexedBase
    weight: Expr = field(default=ONE)
    array: ClassVar[str | None] = "reference"

    def written(self, space: Space) -> Written:
        """KL(p || q)."""
        x, q = space.variable, self.reference
        return Written(latex=(r"\mathrm{KL}(", x, r"\,\|\,", q, ")"), plain=("KL(", x, " || ", q, ")"))
