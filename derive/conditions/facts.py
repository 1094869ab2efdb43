"""What the hypotheses say of signs: expressions that are positive, at least 0, or not 0."""

from collections.abc import Mapping
from dataclasses import dataclass

from sympy import Dummy, Expr, IndexedBase, Integer, Symbol, log
from sympy.core.relational import (
    Equality,
    GreaterThan,
    LessThan,
    StrictGreaterThan,
    StrictLessThan,
    Unequality,
)
from sympy.logic.boolalg import And, Boolean

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.parameters.parameter import Domain, Parameter

Interval = tuple[Expr, Expr]


@dataclass(frozen=True)
class Facts:
    """The hypotheses, with open intervals of symbols beyond theirs, and the signs that relations grant."""

    hypotheses: Hypotheses
    intervals: Mapping[Symbol, Interval]
    positive: tuple[Expr, ...]
    nonnegative: tuple[Expr, ...]
    nonzero: tuple[Expr, ...]

    @classmethod
    def of(cls, hypotheses: Hypotheses, inside: Mapping[Symbol, Interval] | None = None) -> "Facts":
        """The facts that the hypotheses grant; ``inside`` are intervals of further symbols."""
        found = _Signs([], [], [])
        for relation in hypotheses.relations:
            for part in And.make_args(relation):
                found.take(part)
        for parameter in hypotheses.given:
            found.domain(parameter)
        positive, weak, nonzero = (
            tuple(hypotheses.expand(e) for e in each)
            for each in (found.positive, found.nonnegative, found.nonzero)
        )
        spread = hypotheses.positive()
        merged = tuple(dict.fromkeys((*positive, *spread)))
        return cls(hypotheses, hypotheses.intervals() | dict(inside or {}), merged, weak, nonzero)


@dataclass(frozen=True)
class _Signs:
    positive: list[Expr]
    nonnegative: list[Expr]
    nonzero: list[Expr]

    def take(self, relation: Boolean) -> None:
        match relation:
            case StrictGreaterThan() | StrictLessThan():
                self.positive.append(relation.gts - relation.lts)
            case GreaterThan() | LessThan():
                self.nonnegative.append(relation.gts - relation.lts)
            case Unequality():
                self.nonzero.append(relation.lhs - relation.rhs)
            case Equality():
                self.nonnegative.extend([relation.lhs - relation.rhs, relation.rhs - relation.lhs])

    def domain(self, parameter: Parameter) -> None:
        symbol = parameter.symbol
        match parameter.domain:
            case Domain.DISCOUNT:
                self.nonnegative.append(symbol)
                self.positive.append(1 - symbol)
            case Domain.ENTROPY_LEVEL:
                self.positive.extend([symbol, log(parameter.shape[0]) - symbol])
            case Domain.MOMENT:
                (statistic,), (size,), j = parameter.of, parameter.shape, Dummy("j", integer=True)
                if isinstance(statistic, IndexedBase):
                    least, most = minimum(statistic[j], j, size), maximum(statistic[j], j, size)
                    self.nonnegative.extend([symbol - least, most - symbol])
            case Domain.COUNT | Domain.SAMPLE_SIZE | Domain.HORIZON:
                self.nonnegative.append(symbol - Integer(1))
            case Domain.POSITIVE | Domain.TEMPERATURE | Domain.INVERSE_TEMPERATURE:
                if isinstance(symbol, Symbol):
                    self.positive.append(symbol)
