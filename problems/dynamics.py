"""How a density on the line moves: as the law of a diffusion, or down the slope of a functional."""

from dataclasses import dataclass
from enum import Enum

from sympy import Expr, Symbol


@dataclass(frozen=True)
class Diffusion:
    """dx = drift dt + sqrt(2 diffusion) dW on the whole line; the diffusion coefficient is constant.

    Its density moves as d_t rho = -(drift rho)' + diffusion rho''.
    """

    state: Symbol
    drift: Expr
    diffusion: Expr


class Metric(Enum):
    """What the length of a small change of a density is: the geometry its gradient is taken in."""

    WASSERSTEIN = "Wasserstein"
    FISHER_RAO = "Fisher-Rao"


@dataclass(frozen=True)
class GradientFlow:
    """d_t rho = -grad F(rho) among the densities on the line, F(rho) the integral of ``integrand``.

    The integrand is in the state and in ``density``, the value of rho there.  In the Wasserstein
    metric the gradient of F is -(rho F')', in Fisher's, which is sum (d rho)^2 / rho, it is
    rho (F' - mean of F'), with F' the first variation.
    """

    state: Symbol
    density: Symbol
    integrand: Expr
    metric: Metric


Dynamics = Diffusion | GradientFlow
