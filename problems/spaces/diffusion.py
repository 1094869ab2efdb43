"""Evolutions of a density on the line: the law of a diffusion, and the gradient flow of a functional."""

from dataclasses import dataclass
from enum import Enum

from sympy import Expr, Symbol

from maxent.problems.expressions.sentence import Sentence


@dataclass(frozen=True)
class Diffusion:
    """dx = drift dt + sqrt(2 diffusion) dW on the whole line; the diffusion coefficient is constant.

    Its density obeys the Fokker-Planck equation d_t rho = -(drift rho)' + diffusion rho''.
    """

    state: Symbol
    drift: Expr
    diffusion: Expr


class Geometry(Enum):
    """The Riemannian metric on densities by which the gradient of a functional is defined."""

    WASSERSTEIN = (
        "Wasserstein: probability is carried along the line; the cost is mass times distance squared"
    )
    FISHER_RAO = "Fisher-Rao: probability is traded between points, the length squared is sum (d rho)^2 / rho"
    GAUSSIAN = "Gaussians only, and a change is as long as that of their mean and standard deviation"


@dataclass(frozen=True)
class GradientFlow:
    """The gradient flow, in ``geometry``, of the functional that is the integral of ``integrand``.

    The integrand is an expression in the state and in ``density``, the symbol of the density's value there.
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
    """The equation of the gradient flow; ``relation`` is the LaTeX sign between its two sides."""
    geometry = flow.geometry.name.replace("_", "-").lower()
    slope = rf" -\operatorname{{grad}}_{{\text{{{geometry}}}}} \int "
    return r"\partial_t ", flow.density, f" {relation}", slope, flow.integrand, r"\, d", flow.state
