"""Statements about the optimiser of a problem as a whole."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Equality, Expr, IndexedBase, Symbol

from maxent.problems.problem import Problem


@dataclass(frozen=True)
class Unknown:
    """A symbol that a printed formula leaves implicit: the real solution of ``equation``."""

    symbol: Symbol
    equation: Equality


@dataclass(frozen=True)
class Optimum:
    """The problem's unique optimiser is ``formula``, an expression in the space's own index.

    With ``proportional`` the formula is printed up to its normaliser.
    """

    formula: Expr
    unknowns: tuple[Unknown, ...] = ()
    proportional: bool = False
    kind: ClassVar[str] = "optimum"


@dataclass(frozen=True)
class Attainment:
    """``formula``, in the space's own index, is feasible and attains the optimal value.

    Other points may attain it as well.
    """

    formula: Expr
    kind: ClassVar[str] = "attainment"


@dataclass(frozen=True)
class OptimalityGap:
    """For every feasible point p, |objective(p) - optimal value| is ``formula``.

    The formula is in the problem's variable (the point) and in ``optimum`` (the optimiser).
    """

    formula: Expr
    optimum: IndexedBase
    kind: ClassVar[str] = "optimality-gap"


@dataclass(frozen=True)
class SameOptimum:
    """The claim's problem and ``other`` have the same optimiser."""

    other: Problem
    kind: ClassVar[str] = "same-optimum"


@dataclass(frozen=True)
class Curvature:
    """``objective``, as printed, is the problem's objective and is strictly concave (or convex)."""

    objective: Expr
    concave: bool
    kind: ClassVar[str] = "curvature"
