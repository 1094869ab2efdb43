"""How a density on the line moves: as the law of a diffusion, or down the slope of a functional."""

from dataclasses import dataclass
from enum import Enum

from sympy import Expr, Symbol

from maxent.problems.expressions.sentence import Sentence


@dataclass(frozen=True)
class Diffusion:
    """dx = drift dt + sqrt(2 diffusion) dW on the whole line; the diffusion coefficient is constant.

    Its density moves as d_t rho = -(drift rho)' + diffusion rho''.
    """

    state: Symbol
    drift: Expr
    diffusion: Expr


class Geometry(Enum):
    """How long a small change of a density is; the steepest descent depends on it."""

    WASSERSTEIN = (
        "Wasserstein: probability is carried along the line; the cost is mass times distance squared"
    )
    FISHER_RAO = "Fisher-Rao: probability is traded between points, the length squared is sum (d rho)^2 / rho"
    GAUSSIAN = "Gaussians only, and a change is as long as that of their mean and standard deviation"


@dataclass(frozen=True)
class GradientFlow:
    """Densities that descend the functional whose value at rho is the integral of ``integrand``.

    The integrand is in the state and in ``density``, the value of rho there.
    """

    state: Symbol
    density: Symbol
    integrand: Expr
    geometry: Geometry


def diffusion_written(diffusion: Diffusion) -> Sentence:
    """The stochastic differential equation."""
    noise = (r"\sqrt{2 ", diffusion.diffusion, r"}\, dW")
    return "d", diffusion.state, r" = \left(", diffusion.drift, r"\right) dt + ", *noise


def descent_written(flow: GradientFlow, relation: str) -> Sentence:
    """How the density moves down the slope of the functional, ``relation`` an equality sign or its like."""
    geometry = flow.geometry.name.replace("_", "-").lower()
    slope = rf" -\operatorname{{grad}}_{{\text{{{geometry}}}}} \int "
    return r"\partial_t ", flow.density, f" {relation}", slope, flow.integrand, r"\, d", flow.state
