"""The clipped surrogate of proximal policy optimisation."""

from dataclasses import dataclass, field

from sympy import Expr, IndexedBase

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class ClippedSurrogate(Term):
    """weight * sum_i q_i min(rho_i A_i, clip(rho_i, 1 - epsilon, 1 + epsilon) A_i), rho_i = p_i / q_i.

    ``reference`` q is the policy that the samples come from, ``advantage`` A may have either sign and
    ``clip`` is epsilon.  Schulman et al., Proximal Policy Optimization Algorithms (2017), equation (7).
    """

    reference: IndexedBase
    advantage: IndexedBase
    clip: Expr
    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """In LaTeX the sum, in plain text the arrays in it."""
        names = (IndexedBase("rho"), self.reference, self.advantage, space.variable)
        (rho, old, gain, new), room = (name[space.indices] for name in names), self.clip
        clipped = (r"\operatorname{clip}(", rho, ", 1 - ", room, ", 1 + ", room, ") ", gain)
        least = (old, r" \min(", rho, " ", gain, ", ", *clipped, ")")
        where = (r"\ \text{with}\ ", rho, " = ", new, " / ", old)
        words = ("clipped surrogate of ", space.variable, " / ", self.reference)
        return Written(
            latex=(r"\sum_{", space.indices, "} ", *least, *where),
            plain=(*words, " with ", self.advantage, " and ", room),
        )
