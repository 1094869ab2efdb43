"""Testing stationary densities: their probability flux in balls, then the null vector of the generator.

A stationary density of a diffusion on the line has no flux anywhere, so a flux that is certainly not 0 at one
point refutes.  That the density is the only one, and has a finite integral, is tested on a grid of cells, at
two resolutions.
"""

from functools import partial

import numpy as np
from flint import arb
from sympy import Symbol

from maxent.problems.statements import StationaryDensity
from maxent.verify.dynamics.generator import Generator, generator, positive
from maxent.verify.dynamics.grid import Floats, OnGrid, check_defined, on_grid
from maxent.verify.dynamics.jets import jet
from maxent.verify.dynamics.residual import Sides, compared, largest, places
from maxent.verify.dynamics.window import NO_DENSITY, Window, probabilities, window
from maxent.verify.errors import NoDensityError
from maxent.verify.findings.basis import Decided, numerical
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, fails, inconclusive, show, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_CELLS = 300
_FINER = 3
"""The fine grid has three cells for one, so that every centre of the coarse grid is one of its own."""
_ROUNDING = 1e-10
_OWN_ERROR = "what three cells for one change, what the drift's quadrature leaves, and 1e-10 for rounding"
_COARSE = 1e-6
"""With a larger estimated error of the discretisation nothing is confirmed."""
_REFUTING = 20.0
"""A distance so many times the estimated error refutes: larger than the discretisation error explains."""
_STRETCHES = 20
_CROWDED = 0.9
"""A density with a larger share than this in one cell is too narrow for the grid."""


def try_stationary_density(statement: StationaryDensity, trial: Trial) -> list[Observation]:
    """Whether the flux vanishes in balls, and the density is the null vector to within the grid's error."""
    state = statement.diffusion.state
    positive(statement.diffusion.diffusion, trial)
    check_defined(statement.density, state, trial)
    density = on_grid(statement.density, trial, state)
    try:
        seen = window(density, state)
    except NoDensityError as failure:
        return [
            fails(
                "null vector",
                f"the printed formula is no density: {failure}",
                "a density",
                "none",
                NO_DENSITY,
            )
        ]
    without = _without_flux(statement, trial, seen)
    if without.outcome is Outcome.FAILS:
        return [without]
    return [without, _null_vector(statement, trial, density, seen)]


def _without_flux(statement: StationaryDensity, trial: Trial, seen: Window) -> Observation:
    """Whether drift * density = diffusion * density' at points in and around the window, in balls."""
    state = statement.diffusion.state
    density, drift = (trial.concrete(e) for e in (statement.density, statement.diffusion.drift))
    coefficient = trial.evaluator(trial.concrete(statement.diffusion.diffusion))

    def sides(point: arb) -> Sides:
        value, slope = jet(density, trial.evaluator, 1, {state: (point, arb(1))})
        (pull,) = jet(drift, trial.evaluator, 0, {state: (point,)})
        drifting, spreading = pull * value, coefficient * slope
        return Sides(f"at {show(point)}", spreading, drifting, largest((drifting, spreading)))

    points = (partial(sides, point) for point in places(seen.low, seen.high))
    return compared("flux", "the printed density has a probability flux", points, held="no flux")


def _null_vector(statement: StationaryDensity, trial: Trial, density: OnGrid, seen: Window) -> Observation:
    """Whether printed density and null vector agree, in total variation, to within the estimated error."""
    state = statement.diffusion.state
    grids = [
        generator(statement.diffusion, trial, seen.low, seen.high, cells)
        for cells in (_CELLS, _FINER * _CELLS)
    ]
    fine = grids[1].null_vector()
    own = _estimated_error(*grids)
    centres = grids[1].centres
    printed = probabilities(density, state, centres)
    if max(printed.max(), fine.max()) > _CROWDED:
        return inconclusive("null vector", "the density is too narrow for the grid")
    apart = _distance(printed, fine)
    allowed = own + _ROUNDING
    if apart <= allowed and own < _COARSE:
        detail = f"{_FINER * _CELLS} cells, total variation"
        return within("null vector", apart, allowed, _OWN_ERROR, detail)
    far_enough = _REFUTING * allowed
    far = numerical(apart, far_enough, _OWN_ERROR)
    differs = far if apart > far_enough else _apart_on_a_stretch(grids, density, state)
    if differs is not None:
        words = "the generator's null vector is another density"
        return fails("null vector", words, _moments(printed, centres), _moments(fine, centres), differs)
    return inconclusive("null vector", f"{apart:.0e} apart, {own:.0e} of it the grid's own")


def _apart_on_a_stretch(grids: list[Generator], density: OnGrid, state: Symbol) -> Decided | None:
    """The basis of a failure if the two certainly differ in some part of the grid, else None.

    Each part is taken with no flux through its ends, which changes nothing as the stationary flux is 0; the
    error near a singularity elsewhere then cannot hide a difference.
    """
    for part in range(_STRETCHES):
        coarse, fine = (grid.part(part, _STRETCHES) for grid in grids)
        ours, theirs = fine.null_vector(), probabilities(density, state, fine.centres)
        apart, allowed = _distance(ours, theirs), _REFUTING * (_estimated_error(coarse, fine) + _ROUNDING)
        if apart > allowed:
            return numerical(apart, allowed, _OWN_ERROR)
    return None


def _estimated_error(coarse: Generator, fine: Generator) -> float:
    """The estimated error of the null vector: the change with three cells for one, and the quadrature's."""
    inner = fine.null_vector()[_FINER // 2 :: _FINER]
    return _distance(coarse.null_vector(), _FINER * inner) + float(fine.doubt.sum() + coarse.doubt.sum())


def _distance(one: Floats, other: Floats) -> float:
    """The distance in total variation."""
    return float(np.abs(one - other).sum()) / 2


def _moments(law: Floats, centres: Floats) -> str:
    mean = float(law @ centres)
    variance = float(law @ (centres - mean) ** 2)
    shown = 0.0 if abs(mean) < _ROUNDING * np.sqrt(variance) else mean
    return f"mean {shown:.6g}, variance {variance:.6g}"


TESTS: Tests = {StationaryDensity: try_stationary_density}
