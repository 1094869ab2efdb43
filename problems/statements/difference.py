"""Statements that an optimiser is not that of another problem, or not of a given form."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, Symbol

from maxent.problems.expressions.name import Name
from maxent.problems.expressions.sentence import OfProblem, Sentence
from maxent.problems.problem import Problem
from maxent.problems.statements.optimum import Optimum, SameOptimum
from maxent.problems.statements.statement import Effort, Misstated, Slip, Statement


@dataclass(frozen=True)
class DifferentOptimum(Statement):
    """The claim's problem and ``other`` have different optimisers."""

    other: Problem
    kind: ClassVar[str] = "different-optimum"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_problems: ClassVar[tuple[str, ...]] = ("other",)
    about_optimum: ClassVar[bool] = True
    denies: ClassVar[bool] = True

    def written(self) -> Sentence:
        """In words: the optimum is not the second problem's."""
        return OfProblem.COMPONENT, r"^{*}\ \text{is not the optimum of the second problem}"

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """The problem ``other``, named "second"."""
        return (("second", self.other),)

    def misstated(self) -> Iterator[Misstated]:
        """The assertion that the two problems have the same optimiser."""
        same = SameOptimum(self.other)
        yield Misstated(Slip.ASSERT_THE_OPPOSITE, same, "different optima", "the same optimum")


@dataclass(frozen=True)
class NotOfForm(Statement):
    """The problem's optimiser is proportional to ``formula`` for no real value of ``unknown``.

    The logarithm of the formula is affine in the unknown.
    """

    formula: Expr
    unknown: Symbol
    kind: ClassVar[str] = "not-of-form"
    effort: ClassVar[Effort] = Effort.SOLUTION
    about_optimum: ClassVar[bool] = True
    denies: ClassVar[bool] = True

    @property
    def names(self) -> tuple[Name, ...]:
        """The unknown, any real number."""
        return (Name(self.unknown, "the unknown"),)

    def written(self) -> Sentence:
        """In words: the optimum is for no unknown proportional to the formula."""
        family = (r"^{*}\ \text{for no}\ ", self.unknown, r"\ \text{proportional to}\ ")
        return OfProblem.COMPONENT, *family, self.formula

    def misstated(self) -> Iterator[Misstated]:
        """The assertion that the optimiser is proportional to the formula with the unknown 1."""
        opposite = Optimum(self.formula.subs(self.unknown, 1), proportional=True)
        words = f"of this form with {self.unknown} = 1"
        yield Misstated(Slip.ASSERT_THE_OPPOSITE, opposite, "not of this form", words)
