"""Statements about how many solutions there are: of an equation, of an optimisation problem."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Equality, Expr, Symbol


@dataclass(frozen=True)
class SolutionCount:
    """``equation`` has exactly ``number`` real solutions for ``unknown`` in the open ``interval``.

    The ends of the interval may depend on the parameters and may be infinite; solutions are counted
    once each, whatever their multiplicity.
    """

    equation: Equality
    unknown: Symbol
    interval: tuple[Expr, Expr]
    number: int
    kind: ClassVar[str] = "solution-count"


@dataclass(frozen=True)
class WellPosed:
    """The claim's problem attains its optimum (or, with ``exists`` False, does not).

    Where it does, ``unique`` says whether at one point only; None says nothing about that.
    """

    exists: bool = True
    unique: bool | None = True
    kind: ClassVar[str] = "well-posed"
