"""Statements that a formula is strictly convex or concave on an interval."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Expr, Symbol

from maxent.problems.expressions.name import Name, between
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Misstated, Slip, Statement, one_or_other


@dataclass(frozen=True)
class Convexity(Statement):
    """``formula`` is strictly convex (or concave) in ``variable`` on the open interval ``domain``.

    The ends of the interval may depend on the parameters and may be infinite.
    """

    formula: Expr
    variable: Symbol
    convex: bool
    domain: tuple[Expr, Expr]
    kind: ClassVar[str] = "convexity"
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)

    @property
    def names(self) -> tuple[Name, ...]:
        """The variable, in its interval."""
        return (Name(self.variable, "the moving variable", between(*self.domain), may_be_given=True),)

    def written(self) -> Sentence:
        """In words: the formula is convex (concave), and on which interval."""
        low, high = self.domain
        words = "convex" if self.convex else "concave"
        where = (self.variable, r" \in (", low, ", ", high, ")")
        return self.formula, rf"\ \text{{is strictly {words} in}}\ ", *where

    def misstated(self) -> Iterator[Misstated]:
        """Concave instead of convex, or convex instead of concave."""
        words = one_or_other("convex", "concave", first=self.convex)
        yield Misstated(Slip.REVERSE_DIRECTION, replace(self, convex=not self.convex), *words)
