"""A bound on a divergence or on an entropy."""

from dataclasses import dataclass

from sympy import Expr, Symbol

from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.expressions.writing import Weighted, Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import Term


@dataclass(frozen=True)
class Level(Constraint):
    """``term`` compared with ``bound`` (nats): a divergence ball, or a least entropy.

    The feasible set is convex for a divergence AT_MOST and for an entropy AT_LEAST the bound.
    """

    term: Term
    relation: Relation
    bound: Expr
    multiplier: Symbol

    @property
    def is_inequality(self) -> bool:
        """Whether the relation is not an equality."""
        return self.relation is not Relation.EQUAL

    def written(self, space: Space) -> Written:
        """The term with its weight, the relation and the bound."""
        term = Weighted(self.term.weight, self.term.written(space))
        return Written(
            latex=(term, f" {self.relation.latex} ", self.bound),
            plain=(term, f" {self.relation.value} ", self.bound),
        )
