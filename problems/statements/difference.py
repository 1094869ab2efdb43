"""Statements that an optimiser is not what it might be taken for."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, Symbol

from maxent.problems.problem import Problem


@dataclass(frozen=True)
class DifferentOptimum:
    """The claim's problem and ``other`` have different optimisers."""

    other: Problem
    kind: ClassVar[str] = "different-optimum"


@dataclass(frozen=True)
class NotOfForm:
    """The problem's optimiser is not ``formula`` up to its normaliser, for no real ``unknown``.

    The logarithm of the formula is affine in the unknown.
    """

    formula: Expr
    unknown: Symbol
    kind: ClassVar[str] = "not-of-form"
