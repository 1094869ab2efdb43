"""Statements about the optimiser of a problem as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Equality, Expr, IndexedBase, Symbol

from maxent.problems.expressions.name import Name
from maxent.problems.expressions.sentence import OfProblem, Sentence
from maxent.problems.problem import Problem
from maxent.problems.statements.statement import Effort, Misstated, Slip, Statement, one_or_other


@dataclass(frozen=True)
class Unknown:
    """A symbol that a printed formula leaves implicit: the real solution of ``equation``."""

    symbol: Symbol
    equation: Equality


def names_of(unknowns: tuple[Unknown, ...]) -> tuple[Name, ...]:
    """The unknowns as names; one whose symbol is positive or negative is the root of that sign."""
    signs = ("positive", "negative", "nonnegative", "nonpositive", "nonzero")
    names = []
    for unknown in unknowns:
        sign = next((sign for sign in signs if getattr(unknown.symbol, f"is_{sign}")), "real")
        names.append(Name(unknown.symbol, "the unknown", {sign: True}))
    return tuple(names)


def with_unknowns(unknowns: tuple[Unknown, ...]) -> Sentence:
    """The equations of the unknowns, to be printed after the formula."""
    return tuple(part for unknown in unknowns for part in (r",\quad ", unknown.equation))


def without_normaliser(statement: Statement) -> Misstated:
    """The misstatement that a formula printed up to its normaliser is itself normalised."""
    return Misstated(Slip.DROP_NORMALISER, statement, "up to its normaliser", "as it stands")


@dataclass(frozen=True)
class Optimum(Statement):
    """The problem's unique optimiser is ``formula``, an expression in the space's own index.

    With ``proportional`` the formula is printed up to its normaliser.
    """

    formula: Expr
    unknowns: tuple[Unknown, ...] = ()
    proportional: bool = False
    kind: ClassVar[str] = "optimum"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)
    about_optimum: ClassVar[bool] = True

    @property
    def names(self) -> tuple[Name, ...]:
        """The unknowns of the formula."""
        return names_of(self.unknowns)

    def written(self) -> Sentence:
        """variable* = formula, and the equations of its unknowns."""
        relation = r"^{*} \propto " if self.proportional else "^{*} = "
        return OfProblem.COMPONENT, relation, self.formula, *with_unknowns(self.unknowns)

    @property
    def written_out(self) -> bool:
        """Whether the formula is printed with its normaliser and without unknowns."""
        return not (self.proportional or self.unknowns)

    def misstated(self) -> Iterator[Misstated]:
        """The formula without a normaliser, where it is printed up to its normaliser."""
        if self.proportional:
            yield without_normaliser(replace(self, proportional=False))


@dataclass(frozen=True)
class Attainment(Statement):
    """``formula``, in the space's own index, is feasible and attains the optimal value.

    Other points may attain it as well.
    """

    formula: Expr
    kind: ClassVar[str] = "attainment"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)
    about_optimum: ClassVar[bool] = True

    def written(self) -> Sentence:
        """In words: the optimal value is attained at the formula."""
        return r"J^{*}\ \text{is attained at}\ ", OfProblem.COMPONENT, " = ", self.formula


@dataclass(frozen=True)
class OptimalityGap(Statement):
    """For every feasible point p, |objective(p) - optimal value| is ``formula``.

    The formula is an expression in the problem's variable, for p, and in the array ``optimum``, for the
    optimiser (objective units).
    """

    formula: Expr
    optimum: IndexedBase
    kind: ClassVar[str] = "optimality-gap"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)
    about_optimum: ClassVar[bool] = True

    @property
    def names(self) -> tuple[Name, ...]:
        """The array of the optimiser, a point of the problem's space."""
        return (Name(self.optimum, "the optimiser", None),)

    def written(self) -> Sentence:
        """|J(variable) - J*| = formula."""
        return r"\left|J(", OfProblem.VARIABLE, r") - J^{*}\right| = ", self.formula


@dataclass(frozen=True)
class SameOptimum(Statement):
    """The claim's problem and ``other`` have the same optimiser."""

    other: Problem
    kind: ClassVar[str] = "same-optimum"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_problems: ClassVar[tuple[str, ...]] = ("other",)
    about_optimum: ClassVar[bool] = True

    def written(self) -> Sentence:
        """In words: the optimum is the second problem's too."""
        return OfProblem.COMPONENT, r"^{*}\ \text{is also the optimum of the second problem}"

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """The problem ``other``, named "second"."""
        return (("second", self.other),)


@dataclass(frozen=True)
class Curvature(Statement):
    """``objective``, as printed, is the problem's objective and is strictly concave (or convex)."""

    objective: Expr
    concave: bool
    kind: ClassVar[str] = "curvature"
    printed_fields: ClassVar[tuple[str, ...]] = ("objective",)

    def written(self) -> Sentence:
        """In words: the objective is strictly concave (convex) in the variable."""
        words = "concave" if self.concave else "convex"
        return self.objective, rf"\ \text{{is strictly {words} in}}\ ", OfProblem.VARIABLE

    def misstated(self) -> Iterator[Misstated]:
        """Convex instead of concave, or concave instead of convex."""
        words = one_or_other("concave", "convex", first=self.concave)
        yield Misstated(Slip.REVERSE_DIRECTION, replace(self, concave=not self.concave), *words)
