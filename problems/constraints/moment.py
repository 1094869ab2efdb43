"""A prescribed expectation, or a bound on one."""

from dataclasses import dataclass

from sympy import Expr, IndexedBase, Symbol

from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space


@dataclass(frozen=True)
class Moment(Constraint):
    """sum_i f_i p_i compared with ``value``, where ``statistic`` is the array f over the n outcomes."""

    statistic: IndexedBase
    value: Expr
    multiplier: Symbol
    relation: Relation = Relation.EQUAL

    @property
    def is_inequality(self) -> bool:
        """Whether the relation is not an equality."""
        return self.relation is not Relation.EQUAL

    def written(self, space: Space) -> Written:
        """The mean of the statistic."""
        at, x, f = space.indices, space.variable, self.statistic
        compared = (f" {self.relation.latex} ", self.value)
        return Written(
            latex=(r"\sum_{", at, "} ", f[at], " ", x[at], *compared),
            plain=("<", f, ", ", x, f"> {self.relation.value} ", self.value),
        )
