"""Statements about the quantities of a problem at its optimum: variable, multipliers, value."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Equality, Expr, Symbol

from maxent.problems.statements.optimum import Unknown


@dataclass(frozen=True)
class AtOptimum:
    """``left = right`` at the optimum.

    Both sides are expressions in the parameters, the problem's variable, its multipliers and, for
    an occupancy measure, its policy and action value.  Free indices range over everything.
    """

    left: Expr
    right: Expr
    kind: ClassVar[str] = "at-optimum"


@dataclass(frozen=True)
class Stationarity:
    """The derivative of the Lagrangian in one coordinate of the variable is ``derivative``."""

    derivative: Expr
    kind: ClassVar[str] = "stationarity"


@dataclass(frozen=True)
class Sensitivity:
    """d(optimal value)/d(parameter) is ``formula``."""

    parameter: Symbol
    formula: Expr
    unknowns: tuple[Unknown, ...] = ()
    kind: ClassVar[str] = "sensitivity"


@dataclass(frozen=True)
class DualMinimiser:
    """``multiplier``, at the optimum, minimises ``objective`` over positive reals.

    The objective is an expression in the multiplier; the problem's variable, where it occurs,
    stands for the optimiser and does not move with the multiplier.
    """

    multiplier: Symbol
    objective: Expr
    kind: ClassVar[str] = "dual-minimiser"


@dataclass(frozen=True)
class Crossing:
    """The observable at the optimum crosses a level exactly where an equation holds.

    ``parameter`` runs over the positive reals; the crossing of ``level`` is downward and the only one.
    """

    observable: Expr
    level: Expr
    parameter: Symbol
    equation: Equality
    kind: ClassVar[str] = "crossing"
