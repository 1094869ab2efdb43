"""How a functional's steepest descent, or a diffusion, moves a density that is given on cells.

Both answers are fluxes through the walls between the cells.  A geometry is Euclidean in the right
coordinates, and there the descent is the plain gradient of the functional, a sum over the cells: in
Wasserstein's the coordinates are the places of the walls, with the mass between them fixed; in
Fisher's the square roots of the masses; among Gaussians mean and standard deviation.
"""

from dataclasses import dataclass

import numpy as np

from maxent.problems.systems.diffusion import Diffusion, Geometry, GradientFlow
from maxent.verify.dynamics.generator import positive
from maxent.verify.dynamics.grid import Array, Floats, OnGrid, on_grid
from maxent.verify.errors import NoValueOnGridError
from maxent.verify.trials.trial import Trial

_STEP = 1e-30
"""An imaginary step leaves no cancellation: f(x + ih) = f(x) + ih f'(x) to the last digit."""


@dataclass(frozen=True)
class Bell:
    """A Gaussian density."""

    mean: float
    deviation: float

    def __call__(self, x: Array, moved: complex = 0, widened: complex = 0) -> Array:
        """The density at x, its mean moved and its deviation widened."""
        deviation = self.deviation + widened
        z = (x - self.mean - moved) / deviation
        return np.exp(-(z**2) / 2) / (deviation * np.sqrt(2 * np.pi))


Mixture = tuple[Bell, ...]
"""Their mean."""


def diffusion_flux(diffusion: Diffusion, trial: Trial, centres: Floats, bells: Mixture) -> Floats:
    """drift rho - D rho' at the inner walls, from the densities themselves.

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
    """The flux through the inner walls, for the mean of the bells as the density.

    Raises:
        NoValueOnGridError: if the functional has no value there.
    """
    density = np.mean([bell(centres) for bell in bells], axis=0)
    if np.isnan(_local(flow, integrand, centres, density)).any():
        raise NoValueOnGridError("the functional has no value at a density")
    match flow.geometry:
        case Geometry.WASSERSTEIN:
            return _carried(flow, integrand, centres, density)
        case Geometry.FISHER_RAO:
            return _traded(flow, integrand, centres, density)
        case Geometry.GAUSSIAN:
            (bell,) = bells
            return _reshaped(flow, integrand, centres, bell)


def _local(flow: GradientFlow, integrand: OnGrid, x: Array, density: Array) -> Array:
    return np.broadcast_to(integrand({flow.state: x, flow.density: density}), np.shape(density))


def _carried(flow: GradientFlow, integrand: OnGrid, centres: Floats, density: Floats) -> Floats:
    """Moving one wall by dx squeezes the cell on its right and stretches the one on its left."""
    width = centres[1] - centres[0]
    masses, step = density * width, 1j * _STEP
    stretched = _local(flow, integrand, centres + step / 2, masses / (width + step)) * (width + step)
    squeezed = _local(flow, integrand, centres + step / 2, masses / (width - step)) * (width - step)
    return -(stretched.imag[:-1] + squeezed.imag[1:]) / (_STEP * width)


def _traded(flow: GradientFlow, integrand: OnGrid, centres: Floats, density: Floats) -> Floats:
    """The unit sphere in the square roots u of the masses; lengths there are half of Fisher's."""
    width = centres[1] - centres[0]
    u = np.sqrt(density * width)
    moved = (u * (1 + 1j * _STEP)) ** 2 / width
    gradient = (_local(flow, integrand, centres, moved) * width).imag / (_STEP * u)
    velocity = -(gradient - u * (u @ gradient)) / 4
    return -np.cumsum(2 * u * velocity)[:-1]


def _reshaped(flow: GradientFlow, integrand: OnGrid, centres: Floats, bell: Bell) -> Floats:
    """A shift and a dilation."""
    width = centres[1] - centres[0]
    along = [bell(centres, moved=1j * _STEP), bell(centres, widened=1j * _STEP)]
    shift, dilation = (-_local(flow, integrand, centres, each).imag.sum() * width / _STEP for each in along)
    walls = (centres[:-1] + centres[1:]) / 2
    return bell(walls) * (shift + dilation * (walls - bell.mean) / bell.deviation)
