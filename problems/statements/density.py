"""Statements about probability densities on the line: their integrals, how they move, where they rest."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, Symbol

from maxent.problems.systems.diffusion import Diffusion, GradientFlow


@dataclass(frozen=True)
class StationaryDensity:
    """The diffusion's only stationary density is ``density``, printed up to its normaliser."""

    diffusion: Diffusion
    density: Expr
    kind: ClassVar[str] = "stationary-density"


@dataclass(frozen=True)
class SameEvolution:
    """Every density of the flow's geometry moves down its slope as it does under the diffusion.

    With ``proportional`` it is printed up to the unit of time, a positive constant factor.
    """

    flow: GradientFlow
    diffusion: Diffusion
    proportional: bool = False
    kind: ClassVar[str] = "same-evolution"


@dataclass(frozen=True)
class LineIntegral:
    """The integral of ``integrand`` over all real values of ``variable`` is ``formula``."""

    variable: Symbol
    integrand: Expr
    formula: Expr
    kind: ClassVar[str] = "line-integral"


@dataclass(frozen=True)
class DensityEvolution:
    """The diffusion's law is ``density``, printed with its normaliser, at every positive ``time``.

    At time 0 it is ``initial``, a probability density.
    """

    diffusion: Diffusion
    time: Symbol
    initial: Expr
    density: Expr
    kind: ClassVar[str] = "density-evolution"
