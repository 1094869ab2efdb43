"""A divergence ball, or an entropy floor."""

from dataclasses import dataclass

from sympy import Expr, Symbol

from maxent.problems.constraint import Constraint, Relation
from maxent.problems.expressions.writing import Weighted, Written
from maxent.problems.space import Space
from maxent.problems.term import Term


@dataclass(frozen=True)
class Level(Constraint):
    """A term compared with ``bound``: a divergence ball, or an entropy floor.

    Only convex sets: a divergence AT_MOST, an entropy AT_LEAST.
    """

    term: Term
    relation: Relation
    bound: Expr
    multiplier: Symbol

    @property
    def is_inequality(self) -> bool:
        """Whether it is a bound."""
        return self.relation is not Relation.EQUAL

    def written(self, space: Space) -> Written:
        """The term with its weight."""
        term = Weighted(self.term.weight, self.term.written(space))
        return Written(
            latex=(term, f" {self.relation.latex} ", self.bound),
            plain=(term, f" {self.relation.value} ", self.bound),
        )
