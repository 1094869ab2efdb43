"""Statements about the number of solutions of an equation, or of optima of a problem."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Equality, Expr, Symbol

from maxent.problems.expressions.name import Name, between
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Effort, Misstated, Slip, Statement, one_or_other


@dataclass(frozen=True)
class SolutionCount(Statement):
    """``equation`` has exactly ``number`` real solutions for ``unknown`` in the open ``interval``.

    The ends of the interval may depend on the parameters and may be infinite; solutions are counted
    once each, whatever their multiplicity.
    """

    equation: Equality
    unknown: Symbol
    interval: tuple[Expr, Expr]
    number: int
    kind: ClassVar[str] = "solution-count"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("equation",)

    @property
    def names(self) -> tuple[Name, ...]:
        """The unknown, in its interval."""
        return (Name(self.unknown, "the unknown", between(*self.interval), may_be_given=True),)

    def written(self) -> Sentence:
        """In words: how many solutions the equation has in the interval."""
        low, high = self.interval
        how_many = f"exactly {self.number}" if self.number else "no"
        words = rf"\ \text{{has {how_many} solution{'s' * (self.number > 1)} for}}\ "
        return self.equation, words, self.unknown, r" \in (", low, ", ", high, ")"

    def misstated(self) -> Iterator[Misstated]:
        """One solution more, and one solution fewer."""
        for other in (self.number + 1, self.number - 1) if self.number else (1,):
            changed = replace(self, number=other)
            yield Misstated(Slip.WRONG_COUNT, changed, str(self.number), str(other))


@dataclass(frozen=True)
class WellPosed(Statement):
    """The claim's problem attains its optimum (or, with ``exists`` False, does not).

    Where it does, ``unique`` says whether at one point only; None asserts nothing about that.
    """

    exists: bool = True
    unique: bool | None = True
    kind: ClassVar[str] = "well-posed"
    effort: ClassVar[Effort] = Effort.SIMULATION

    def written(self) -> Sentence:
        """In words: whether the problem has an optimum, and only one."""
        if not self.exists:
            return (r"\text{the problem has no optimum}",)
        how_many = {True: "exactly one", False: "more than one", None: "an"}[self.unique]
        return (rf"\text{{the problem has {how_many} optimum}}",)

    def misstated(self) -> Iterator[Misstated]:
        """No optimum instead of an optimum, several optima instead of one."""
        words = one_or_other("an optimum", "no optimum", first=self.exists)
        yield Misstated(Slip.WRONG_COUNT, replace(self, exists=not self.exists), *words)
        if self.exists and self.unique is not None:
            words = one_or_other("one", "more than one", first=self.unique)
            yield Misstated(Slip.WRONG_COUNT, replace(self, unique=not self.unique), *words)
