"""Statements about limits and expansions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Expr, Integer, Symbol, oo

from maxent.problems.expressions.name import POSITIVE, Name, between
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Misstated, Slip, Statement


@dataclass(frozen=True)
class Limit(Statement):
    """``formula`` tends to ``value`` as ``variable`` tends to ``point`` from the right or to oo."""

    formula: Expr
    variable: Symbol
    point: Expr
    value: Expr
    kind: ClassVar[str] = "limit"
    printed_fields: ClassVar[tuple[str, ...]] = ("value", "formula")

    @property
    def names(self) -> tuple[Name, ...]:
        """The variable, beyond the point that it falls to, or growing without end."""
        low = self.point if self.point is not oo else Integer(0)
        role, grants = "the variable of the limit", between(low)
        return (Name(self.variable, role, grants, may_be_given=True, whole=self.point is oo),)

    def written(self) -> Sentence:
        """lim formula = value."""
        return r"\lim_{", self.variable, r" \to ", self.point, "} ", self.formula, " = ", self.value


@dataclass(frozen=True)
class Expansion(Statement):
    """``formula`` = ``approximation`` + O(variable^order) as ``variable`` tends to 0."""

    formula: Expr
    variable: Symbol
    approximation: Expr
    order: int
    kind: ClassVar[str] = "expansion"
    printed_fields: ClassVar[tuple[str, ...]] = ("approximation", "formula")

    @property
    def names(self) -> tuple[Name, ...]:
        """The variable, which falls to 0."""
        return (Name(self.variable, "the variable of the expansion", POSITIVE, may_be_given=True),)

    def written(self) -> Sentence:
        """formula = approximation + O(variable^order)."""
        rest = (r"O\left(", self.variable, f"^{{{self.order}}}", r"\right)")
        return self.formula, " = ", self.approximation, " + ", *rest

    def misstated(self) -> Iterator[Misstated]:
        """The same expansion with a remainder of the next higher order."""
        next_order = replace(self, order=self.order + 1)
        yield Misstated(Slip.OFF_BY_ONE_ORDER, next_order, f"order {self.order}", f"order {next_order.order}")
