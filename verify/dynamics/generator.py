"""A diffusion on a grid of cells: its generator, conservative and positive, by Scharfetter and Gummel.

Between two neighbouring cells the rates are D/h^2 B(-u) to the right and D/h^2 B(u) to the left, with
u the integral of drift/D from one centre to the next and B(z) = z/(exp(z) - 1): the exact flux where
the drift is constant between them.  No probability leaves at the ends.
"""

from dataclasses import dataclass

import numpy as np
from sympy import Expr, Symbol

from maxent.problems.systems.diffusion import Diffusion
from maxent.verify.dynamics.grid import Floats, OnGrid, on_grid
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.trials.trial import Trial

_SMALLEST = 1e-307
"""A rate below it would have no logarithm."""
_GAUSS = np.polynomial.legendre.leggauss(5)
"""Points and weights: exact for the drift of a potential of degree ten."""


@dataclass(frozen=True)
class Generator:
    """Cell centres, and the rates from each cell to its right (left) neighbour.

    ``doubt`` is how much of each logarithm of a ratio of rates the quadrature of the drift leaves open.
    """

    centres: Floats
    right: Floats
    left: Floats
    doubt: Floats

    @property
    def width(self) -> float:
        """The width of a cell."""
        return float(self.centres[1] - self.centres[0])

    def part(self, number: int, parts: int) -> "Generator":
        """One of so many equal parts, walls around it."""
        cells = len(self.centres) // parts
        inside = slice(number * cells, (number + 1) * cells)
        between = slice(number * cells, (number + 1) * cells - 1)
        return Generator(self.centres[inside], self.right[between], self.left[between], self.doubt[between])

    def null_vector(self) -> Floats:
        """The stationary probabilities of the cells.

        A chain that moves to neighbours only has no flux at rest: eliminating one cell after the other
        leaves p[k+1] left[k] = p[k] right[k], here in logarithms.
        """
        right, left = (np.maximum(rate, _SMALLEST) for rate in (self.right, self.left))
        steps = np.log(right) - np.log(left)
        logarithm = np.concatenate([[0.0], np.cumsum(steps)])
        weights = np.exp(logarithm - logarithm.max())
        return weights / weights.sum()


def generator(diffusion: Diffusion, trial: Trial, low: float, high: float, cells: int) -> Generator:
    """The diffusion on [low, high].

    Raises:
        UnevaluableError: if its coefficients have no finite value, or D is no constant.
        UndefinedError: if D is not positive.
    """
    state = diffusion.state
    coefficient = positive(diffusion.diffusion, trial)
    width = (high - low) / cells
    centres = low + width * (np.arange(cells) + 0.5)
    drift = on_grid(diffusion.drift, trial, state)
    steps = _integrals(drift, state, centres[:-1], width) / coefficient
    halves = [_integrals(drift, state, centres[:-1] + shift, width / 2) for shift in (0.0, width / 2)]
    doubt = np.abs(steps - sum(halves) / coefficient)
    if not np.all(np.isfinite(steps)):
        raise UnevaluableError("the drift is not finite on the grid")
    rate = coefficient / width**2
    return Generator(centres, rate * _bernoulli(-steps), rate * _bernoulli(steps), doubt)


def positive(expression: Expr, trial: Trial) -> float:
    """A positive number of the instance.

    Raises:
        UndefinedError: if it is not positive.
        UnevaluableError: if it is not finite.
    """
    ball = trial.evaluator(expression)
    if ball <= 0:
        raise UndefinedError(f"no diffusion has the coefficient {expression} at this instance")
    if not ball.is_finite():
        raise UnevaluableError(f"{expression} is not finite at this instance")
    return float(ball.mid())


def _integrals(drift: OnGrid, state: Symbol, starts: Floats, width: float) -> Floats:
    """The drift's integral over the stretches of this width that begin there."""
    points, weights = _GAUSS
    at = starts[:, None] + width / 2 * (1 + points[None, :])
    with np.errstate(all="ignore"):
        found = np.broadcast_to(drift({state: at}), at.shape)
    return found @ weights * width / 2


def _bernoulli(z: Floats) -> Floats:
    """z/(exp(z) - 1), with its limit 1 at 0."""
    safe = np.where(z == 0, 1.0, z)
    with np.errstate(over="ignore"):
        return np.where(z == 0, 1.0, safe / np.expm1(safe))
