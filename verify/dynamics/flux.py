"""The probability fluxes of a diffusion, and of a functional's gradient flow, on a grid of cells.

A flux is a rate of probability through the wall between two cells.  Each geometry is Euclidean in certain
coordinates, and the gradient flow follows the negative gradient of the discretised functional in them: for
Wasserstein's the positions of the walls, with the mass of each cell fixed; for Fisher and Rao's the square
roots of the masses; for Gaussian densities the mean and the standard deviation.
"""

from dataclasses import dataclass

import numpy as np

from maxent.problems.spaces.diffusion import Diffusion, Geometry, GradientFlow
from maxent.verify.dynamics.generator import positive
from maxent.verify.dynamics.grid import Array, Floats, OnGrid, on_grid
from maxent.verify.errors import NoValueOnGridError
from maxent.verify.trials.trial import Trial

_STEP = 1e-30
"""The step h of complex-step derivatives, f'(x) = Im f(x + ih) / h, which suffer no cancellation."""


@dataclass(frozen=True)
class Bell:
    """A Gaussian density with a mean and a standard deviation."""

    mean: float
    deviation: float

    def __call__(self, x: Array, moved: complex = 0, widened: complex = 0) -> Array:
        """The density at x with ``moved`` added to the mean and ``widened`` to the deviation."""
        deviation = self.deviation + widened
        z = (x - self.mean - moved) / deviation
        return np.exp(-(z**2) / 2) / (deviation * np.sqrt(2 * np.pi))


Mixture = tuple[Bell, ...]
"""A mixture of Gaussian densities with equal weights."""


def diffusion_flux(diffusion: Diffusion, trial: Trial, centres: Floats, bells: Mixture) -> Floats:
    """The flux drift * rho - D rho' at the walls between n cells, n - 1 entries, rho the mixture's density.

    Raises:
        UndefinedError: if D is not positive.
        UnevaluableError: if a coefficient has no value.
    """
    walls = (centres[:-1] + centres[1:]) / 2
    drift = on_grid(diffusion.drift, trial, diffusion.state)({diffusion.state: walls})
    coefficient = positive(diffusion.diffusion, trial)
    density = np.mean([bell(walls) for bell in bells], axis=0)
    slope = np.mean([bell(walls + 1j * _STEP).imag / _STEP for bell in bells], axis=0)
    return drift * density - coefficient * slope


def descent_flux(flow: GradientFlow, integrand: OnGrid, centres: Floats, bells: Mixture) -> Floats:
    """The gradient flow's flux through the walls between n cells, n - 1 entries, at the mixture's density.

    Raises:
        NoValueOnGridError: if the functional has no value at that density.
    """
    density = np.mean([bell(centres) for bell in bells], axis=0)
    if np.isnan(_local(flow, integrand, centres, density)).any():
        raise NoValueOnGridError("the functional has no value at a density")
    match flow.geometry:
        case Geometry.WASSERSTEIN:
            return _wasserstein_flux(flow, integrand, centres, density)
        case Geometry.FISHER_RAO:
            return _fisher_rao_flux(flow, integrand, centres, density)
        case Geometry.GAUSSIAN:
            (bell,) = bells
            return _gaussian_flux(flow, integrand, centres, bell)


def _local(flow: GradientFlow, integrand: OnGrid, x: Array, density: Array) -> Array:
    return np.broadcast_to(integrand({flow.state: x, flow.density: density}), np.shape(density))


def _wasserstein_flux(flow: GradientFlow, integrand: OnGrid, centres: Floats, density: Floats) -> Floats:
    """The flux in Wasserstein's geometry: a moved wall widens the cell on its left and narrows the other."""
    width = centres[1] - centres[0]
    masses, step = density * width, 1j * _STEP
    stretched = _local(flow, integrand, centres + step / 2, masses / (width + step)) * (width + step)
    squeezed = _local(flow, integrand, centres + step / 2, masses / (width - step)) * (width - step)
    return -(stretched.imag[:-1] + squeezed.imag[1:]) / (_STEP * width)


def _fisher_rao_flux(flow: GradientFlow, integrand: OnGrid, centres: Floats, density: Floats) -> Floats:
    """The flux in Fisher and Rao's geometry: gradient descent on the unit sphere in the masses' roots u.

    Lengths on the sphere are half of those in the Fisher metric.
    """
    width = centres[1] - centres[0]
    u = np.sqrt(density * width)
    moved = (u * (1 + 1j * _STEP)) ** 2 / width
    gradient = (_local(flow, integrand, centres, moved) * width).imag / (_STEP * u)
    velocity = -(gradient - u * (u @ gradient)) / 4
    return -np.cumsum(2 * u * velocity)[:-1]


def _gaussian_flux(flow: GradientFlow, integrand: OnGrid, centres: Floats, bell: Bell) -> Floats:
    """The flux of a Gaussian density whose mean and deviation descend: that of a shift and a dilation."""
    width = centres[1] - centres[0]
    along = [bell(centres, moved=1j * _STEP), bell(centres, widened=1j * _STEP)]
    shift, dilation = (-_local(flow, integrand, centres, each).imag.sum() * width / _STEP for each in along)
    walls = (centres[:-1] + centres[1:]) / 2
    return bell(walls) * (shift + dilation * (walls - bell.mean) / bell.deviation)
