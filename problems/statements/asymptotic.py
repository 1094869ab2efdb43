"""Statements about limits and expansions."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, Symbol


@dataclass(frozen=True)
class Limit:
    """``formula`` tends to ``value`` as ``variable`` tends to ``point`` from the right or to oo."""

    formula: Expr
    variable: Symbol
    point: Expr
    value: Expr
    kind: ClassVar[str] = "limit"


@dataclass(frozen=True)
class Expansion:
    """``formula`` = ``approximation`` + O(variable^order) as ``variable`` tends to 0."""

    formula: Expr
    variable: Symbol
    approximation: Expr
    order: int
    kind: ClassVar[str] = "expansion"
