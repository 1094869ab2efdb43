"""Statements about expressions alone, for all values of the parameters."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, Symbol
from sympy.core.relational import Relational


@dataclass(frozen=True)
class Identity:
    """``left = right``."""

    left: Expr
    right: Expr
    kind: ClassVar[str] = "identity"


@dataclass(frozen=True)
class Inequality:
    """``left >= right``, with equality exactly where ``equality`` (a substitution) is made."""

    left: Expr
    right: Expr
    equality: tuple[tuple[Expr, Expr], ...] = ()
    kind: ClassVar[str] = "inequality"


@dataclass(frozen=True)
class Implication:
    """Wherever ``premise`` holds, ``conclusion`` holds, for every value of the free indices."""

    premise: Relational
    conclusion: Relational
    kind: ClassVar[str] = "implication"


@dataclass(frozen=True)
class Equivalence:
    """``left`` holds exactly where ``right`` does, for every value of the free indices."""

    left: Relational
    right: Relational
    kind: ClassVar[str] = "equivalence"


@dataclass(frozen=True)
class Monotonicity:
    """``formula`` is strictly increasing (or decreasing) in ``variable`` on the open interval ``domain``."""

    formula: Expr
    variable: Symbol
    increasing: bool
    domain: tuple[Expr, Expr]
    kind: ClassVar[str] = "monotonicity"


@dataclass(frozen=True)
class Slope:
    """d(formula)/d(variable) is ``slope``, except where a kink of the formula is met."""

    formula: Expr
    variable: Symbol
    slope: Expr
    kind: ClassVar[str] = "slope"
