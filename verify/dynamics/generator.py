"""The generator of a diffusion on a grid of cells, by the scheme of Scharfetter and Gummel (1969).

The rates between two neighbouring cells of width h are D/h^2 B(-u) to the right and D/h^2 B(u) to the left,
where u is the integral of drift/D from one centre to the next and B(z) = z/(exp(z) - 1).  The flux is exact
if the drift is constant between the centres.  No probability leaves at the ends.
"""

from dataclasses import dataclass

import numpy as np
from sympy import Expr, Symbol

from maxent.problems.spaces.diffusion import Diffusion
from maxent.verify.dynamics.grid import Floats, OnGrid, on_grid
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.trials.trial import Trial

_SMALLEST = 1e-307
"""Smaller rates are raised to this, so that their logarithms are finite."""
_GAUSS = np.polynomial.legendre.leggauss(5)
"""Nodes and weights of Gauss's rule, exact for polynomial drifts up to degree nine."""


@dataclass(frozen=True)
class Generator:
    """The generator of a chain on n cells of equal width that moves to neighbours only.

    ``centres`` has n entries.  ``right`` and ``left`` have n - 1: entry k is the rate from cell k to k + 1
    and from cell k + 1 to k.  ``doubt`` estimates the quadrature error in log(right / left), entry by entry.
    """

    centres: Floats
    right: Floats
    left: Floats
    doubt: Floats

    @property
    def width(self) -> float:
        """The width of the cells."""
        return float(self.centres[1] - self.centres[0])

    def part(self, number: int, parts: int) -> "Generator":
        """Part ``number``, from 0, of ``parts`` equal parts, with no flux through its ends."""
        cells = len(self.centres) // parts
        inside = slice(number * cells, (number + 1) * cells)
        between = slice(number * cells, (number + 1) * cells - 1)
        return Generator(self.centres[inside], self.right[between], self.left[between], self.doubt[between])

    def null_vector(self) -> Floats:
        """The n stationary probabilities of the cells.

        A chain that moves to neighbours only has no stationary flux, so p[k+1] left[k] = p[k] right[k]; this
        is solved in logarithms.
        """
        right, left = (np.maximum(rate, _SMALLEST) for rate in (self.right, self.left))
        steps = np.log(right) - np.log(left)
        logarithm = np.concatenate([[0.0], np.cumsum(steps)])
        weights = np.exp(logarithm - logarithm.max())
        return weights / weights.sum()


def generator(diffusion: Diffusion, trial: Trial, low: float, high: float, cells: int) -> Generator:
    """The generator of the diffusion on [low, high], divided into ``cells`` equal cells.

    Raises:
        UnevaluableError: if the drift or D has no finite value, or D is not constant.
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
    """The value of an expression that must be positive, in floating point.

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
    """The integrals of the drift from each start over an interval of this width."""
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
