"""Statements about expressions alone, for all values of the parameters."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Expr, Symbol
from sympy.core.relational import Relational

from maxent.problems.expressions.name import Name, between
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Misstated, Slip, Statement, one_or_other


@dataclass(frozen=True)
class Identity(Statement):
    """``left = right``."""

    left: Expr
    right: Expr
    kind: ClassVar[str] = "identity"
    printed_fields: ClassVar[tuple[str, ...]] = ("right", "left")
    equates_sides: ClassVar[bool] = True
    shows_kinks: ClassVar[bool] = True

    def written(self) -> Sentence:
        """left = right."""
        return self.left, " = ", self.right

    @property
    def written_out(self) -> bool:
        """True: the two sides are explicit."""
        return True


@dataclass(frozen=True)
class Inequality(Statement):
    """``left >= right``; with pairs (a, b) in ``equality``, the sides are equal exactly where all a = b."""

    left: Expr
    right: Expr
    equality: tuple[tuple[Expr, Expr], ...] = ()
    kind: ClassVar[str] = "inequality"
    printed_fields: ClassVar[tuple[str, ...]] = ("left",)
    shows_kinks: ClassVar[bool] = True

    def written(self) -> Sentence:
        """left >= right, and where they are equal."""
        cases = ((r",\quad \text{with equality at}\ ", a, " = ", b) for a, b in self.equality)
        return self.left, r" \geq ", self.right, *(part for case in cases for part in case)


@dataclass(frozen=True)
class Implication(Statement):
    """Wherever ``premise`` holds, ``conclusion`` holds, for every value of the free indices."""

    premise: Relational
    conclusion: Relational
    kind: ClassVar[str] = "implication"
    printed_fields: ClassVar[tuple[str, ...]] = ("conclusion", "premise")

    def written(self) -> Sentence:
        """premise implies conclusion."""
        return self.premise, r" \implies ", self.conclusion


@dataclass(frozen=True)
class Equivalence(Statement):
    """``left`` holds exactly where ``right`` does, for every value of the free indices."""

    left: Relational
    right: Relational
    kind: ClassVar[str] = "equivalence"
    printed_fields: ClassVar[tuple[str, ...]] = ("left", "right")

    def written(self) -> Sentence:
        """left exactly where right."""
        return self.left, r" \iff ", self.right


@dataclass(frozen=True)
class Monotonicity(Statement):
    """``formula`` is strictly increasing (or decreasing) in ``variable`` on the open interval ``domain``."""

    formula: Expr
    variable: Symbol
    increasing: bool
    domain: tuple[Expr, Expr]
    kind: ClassVar[str] = "monotonicity"
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)

    @property
    def names(self) -> tuple[Name, ...]:
        """The variable, in its interval."""
        return (Name(self.variable, "the moving variable", between(*self.domain), may_be_given=True),)

    def written(self) -> Sentence:
        """In words: the formula is increasing (decreasing), and on which interval."""
        low, high = self.domain
        words = "increasing" if self.increasing else "decreasing"
        where = (self.variable, r" \in (", low, ", ", high, ")")
        return self.formula, rf"\ \text{{is strictly {words} in}}\ ", *where

    def misstated(self) -> Iterator[Misstated]:
        """The opposite direction."""
        words = one_or_other("increasing", "decreasing", first=self.increasing)
        yield Misstated(Slip.REVERSE_DIRECTION, replace(self, increasing=not self.increasing), *words)


@dataclass(frozen=True)
class Slope(Statement):
    """d(formula)/d(variable) is ``slope``, except at kinks of the formula."""

    formula: Expr
    variable: Symbol
    slope: Expr
    kind: ClassVar[str] = "slope"
    printed_fields: ClassVar[tuple[str, ...]] = ("slope", "formula")
    shows_kinks: ClassVar[bool] = True

    def written(self) -> Sentence:
        """The partial derivative of the formula = slope."""
        operator = (r"\frac{\partial}{\partial ", self.variable, "}")
        return *operator, r" \left(", self.formula, r"\right) = ", self.slope
