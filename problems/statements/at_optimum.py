"""Statements about the quantities of a problem at its optimum: variable, multipliers, value."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Equality, Expr, Symbol

from maxent.problems.expressions.name import Name
from maxent.problems.expressions.sentence import OfProblem, Sentence
from maxent.problems.statements.optimum import Unknown, names_of, with_unknowns
from maxent.problems.statements.statement import Effort, Misstated, Slip, Statement


@dataclass(frozen=True)
class AtOptimum(Statement):
    """``left = right`` at the optimum, for every value of the free indices.

    Both sides are expressions in the parameters, the problem's variable, its multipliers and, for a problem
    of control, its policy and action value.
    """

    left: Expr
    right: Expr
    kind: ClassVar[str] = "at-optimum"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("right", "left")
    about_optimum: ClassVar[bool] = True
    equates_sides: ClassVar[bool] = True

    def written(self) -> Sentence:
        """left = right."""
        return self.left, " = ", self.right


@dataclass(frozen=True)
class Stationarity(Statement):
    """The derivative of the Lagrangian in one component of the variable is ``derivative``."""

    derivative: Expr
    kind: ClassVar[str] = "stationarity"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("derivative",)
    about_optimum: ClassVar[bool] = True

    def written(self) -> Sentence:
        """The partial derivative of the Lagrangian = derivative."""
        slope = (r"\frac{\partial \mathcal{L}}{\partial ", OfProblem.COMPONENT, "}")
        return *slope, " = ", self.derivative


@dataclass(frozen=True)
class Sensitivity(Statement):
    """d(optimal value)/d(parameter) is ``formula``."""

    parameter: Symbol
    formula: Expr
    unknowns: tuple[Unknown, ...] = ()
    kind: ClassVar[str] = "sensitivity"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)
    about_optimum: ClassVar[bool] = True

    @property
    def names(self) -> tuple[Name, ...]:
        """The unknowns of the formula."""
        return names_of(self.unknowns)

    def written(self) -> Sentence:
        """d J* / d parameter = formula."""
        slope = (r"\frac{d J^{*}}{d ", self.parameter, "}")
        return *slope, " = ", self.formula, *with_unknowns(self.unknowns)


@dataclass(frozen=True)
class DualMinimiser(Statement):
    """``multiplier``, at the optimum, minimises ``objective`` over positive reals.

    The objective is an expression in the multiplier; the problem's variable in it stands for the optimiser
    and is held fixed as the multiplier varies.
    """

    multiplier: Symbol
    objective: Expr
    kind: ClassVar[str] = "dual-minimiser"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("objective",)
    about_optimum: ClassVar[bool] = True

    def written(self) -> Sentence:
        """multiplier* = argmin objective."""
        name = self.multiplier
        return name, r"^{*} = \arg\min_{", name, " > 0} ", self.objective

    @property
    def multipliers(self) -> frozenset[Symbol]:
        """The multiplier that minimises the objective."""
        return frozenset({self.multiplier})


@dataclass(frozen=True)
class Crossing(Statement):
    """As ``parameter`` runs over the positive reals, the observable falls through ``level`` exactly once.

    ``equation`` holds exactly there.  ``observable`` is an expression in the optimiser.
    """

    observable: Expr
    level: Expr
    parameter: Symbol
    equation: Equality
    kind: ClassVar[str] = "crossing"
    effort: ClassVar[Effort] = Effort.SOLUTION
    printed_fields: ClassVar[tuple[str, ...]] = ("equation",)
    about_optimum: ClassVar[bool] = True
    dear: ClassVar[bool] = True  # one program for each value of the parameter

    def written(self) -> Sentence:
        """observable = level exactly where equation."""
        return self.observable, " = ", self.level, r" \iff ", self.equation

    def misstated(self) -> Iterator[Misstated]:
        """The same equation for half the level."""
        halved = replace(self, level=self.level / 2)
        yield Misstated(Slip.WRONG_LEVEL, halved, f"level {self.level}", f"level {halved.level}")
