"""Testing a diffusion's density: the Fokker-Planck equation in balls, then the discretised generator.

The generator, integrated at two resolutions, shows that the printed density is the law at one time, which
is not seen at points.
"""

from functools import reduce

import numpy as np
from flint import arb
from scipy.linalg import solve_banded
from sympy import Symbol

from maxent.problems.statements import DensityEvolution
from maxent.verify.dynamics.fokker_planck import begun, obeyed
from maxent.verify.dynamics.generator import Generator, generator, positive
from maxent.verify.dynamics.grid import Floats, OnGrid, check_defined, on_grid
from maxent.verify.dynamics.line_integral import enclosed_integral
from maxent.verify.dynamics.window import NO_DENSITY, Window, window
from maxent.verify.errors import NoAnswerError, NoDensityError
from maxent.verify.findings.basis import Decided, numerical
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, compare, fails, inconclusive, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_CELLS, _STEPS, _FINER = 300, 100, 3
"""The fine grid has three cells, and three time steps, for one: second-order errors fall to a ninth."""
_ROUNDING = 1e-9
_OWN = "what three cells and steps for one change, what the drift's quadrature leaves, and 1e-9 for rounding"
_COARSE = 1e-3
_REFUTING = 20.0
"""A distance so many times the estimated error refutes: larger than the discretisation error explains."""
_MOVE, _ROUGH = 1e-4, 1e-6
"""The relative step of a central difference in time, and its error, relative to the largest rate."""
_STRETCHES = 20
_UNNORMALISED = 1e-6
_MIDPOINT = "the midpoint rule is far more exact than this for a density that the grid resolves"
_WALLS = "what passes through the walls of a stretch, against twenty times the grid's own error"
_ON_THE_WAY = (1, 8, 64)
"""The grid covers the printed density at the time divided by each of these."""


def try_density_evolution(statement: DensityEvolution, trial: Trial) -> list[Observation]:
    """Whether the printed density obeys its equation from the initial one on, and is the integrated law."""
    state, time = statement.diffusion.state, statement.time
    laws = [statement.initial, *(statement.density.subs(time, time / part) for part in _ON_THE_WAY)]
    try:
        for law in laws:
            check_defined(law, state, trial)
        initial, density, *between = (on_grid(law, trial, state) for law in laws)
        seen = _hull([window(law, state) for law in (initial, density, *between)])
    except ArithmeticError as failure:
        return [inconclusive("law", f"beyond the range of floating point: {failure}")]
    except NoDensityError as failure:
        return [fails("law", f"a printed formula is no density: {failure}", "a density", "none", NO_DENSITY)]
    positive(statement.diffusion.diffusion, trial)
    local = [obeyed(statement, trial, seen), begun(statement, trial, seen), *_mass(statement, trial)]
    failed = [each for each in local if each.outcome is Outcome.FAILS]
    if failed:
        return failed
    return [*local, _integrated_law(statement, trial, seen, initial, density)]


def _mass(statement: DensityEvolution, trial: Trial) -> list[Observation]:
    """Whether the initial density has mass 1, in balls; nothing where its integral is not enclosed."""
    initial, one = trial.concrete(statement.initial), arb(1)
    try:
        mass = enclosed_integral(initial, statement.diffusion.state, trial, one)
    except NoAnswerError:
        return []  # the grid's masses are compared
    return [compare("mass", one, mass, "the integral of the initial density")]


def _integrated_law(
    statement: DensityEvolution, trial: Trial, seen: Window, initial: OnGrid, density: OnGrid
) -> Observation:
    """Whether the printed density is within the integration's own error, in total variation distance."""
    state, duration = statement.diffusion.state, positive(statement.time, trial)
    found = []
    for finer in (1, _FINER):
        grid = generator(statement.diffusion, trial, seen.low, seen.high, finer * _CELLS)
        start = _masses(initial, state, grid)
        found.append((grid, _integrated(grid, start, duration, finer * _STEPS)))
    (_, coarse), (grid, fine) = found
    printed = _masses(density, state, grid)
    own = _distance(coarse, _FINER * fine[_FINER // 2 :: _FINER]) + float(grid.doubt.sum())
    apart = _distance(printed, fine)
    if not np.isfinite(own + apart):
        return inconclusive("law", "the integration left the range of floating point")
    before, after = (float(_masses(initial, state, g).sum()) for g, _ in found)
    if not (after > 0 and abs(before - after) <= _UNNORMALISED * after):
        return inconclusive("law", "the grid does not resolve the initial density")
    if abs(after - 1) > _UNNORMALISED:
        mass = numerical(abs(after - 1), _UNNORMALISED, _MIDPOINT)
        return fails("law", "the initial density is not normalised", "mass 1", _moments(fine, grid), mass)
    allowed = own + _ROUNDING
    if apart <= allowed and own < _COARSE:
        return within("law", apart, allowed, _OWN, f"{len(fine)} cells, total variation")
    far_enough = _REFUTING * allowed
    far = numerical(apart, far_enough, _OWN)
    differs = far if apart > far_enough else _leak(statement, trial, duration, (found[0][0], grid))
    if differs is not None:
        return fails("law", "the law is another", _moments(printed, grid), _moments(fine, grid), differs)
    return inconclusive("law", f"{apart:.0e} apart, {own:.0e} of it the integration's own")


def _leak(
    statement: DensityEvolution, trial: Trial, duration: float, grids: tuple[Generator, Generator]
) -> Decided | None:
    """The basis of a failure: in some part of the grid the printed density violates conservation of mass.

    The rate of change of the mass left of each wall is compared with the flux through it, part by part, as
    the errors near a singular drift would hide a difference elsewhere.  None if no part certainly differs.
    """
    state, time, (_, grid) = statement.diffusion.state, statement.time, grids
    masses = [_masses(on_grid(statement.density, trial, state), state, each) for each in grids]
    moved = [
        on_grid(statement.density.subs(time, time * (1 + step)), trial, state) for step in (-_MOVE, _MOVE)
    ]
    rate = np.diff([_masses(law, state, grid) for law in moved], axis=0)[0] / (2 * _MOVE * duration)
    coarse, fine = (g.right * m[:-1] - g.left * m[1:] for g, m in zip(grids, masses, strict=True))
    through, kept = fine[_FINER - 1 :: _FINER], np.cumsum(rate)[_FINER - 1 : -1 : _FINER]
    apart, own = np.abs(kept + through), np.abs(coarse - through) + _ROUGH * np.abs(kept).max()
    pairs = zip(np.array_split(apart, _STRETCHES), np.array_split(own, _STRETCHES), strict=True)
    for one, other in pairs:
        missing, allowed = float(np.linalg.norm(one)), _REFUTING * float(np.linalg.norm(other))
        if missing > allowed:
            return numerical(missing, allowed, _WALLS)
    return None


def _hull(windows: list[Window]) -> Window:
    return reduce(lambda a, b: Window(min(a.low, b.low), max(a.high, b.high)), windows)


def _masses(density: OnGrid, state: Symbol, grid: Generator) -> Floats:
    """The printed density's masses in the cells, not normalised: its normaliser is part of the claim."""
    with np.errstate(all="ignore"):
        found = density.signed({state: grid.centres})
        return found.sign * np.exp(found.logarithm) * grid.width


def _integrated(grid: Generator, law: Floats, duration: float, steps: int) -> Floats:
    """The masses of the cells after ``duration``, by the Crank-Nicolson method.

    It begins with four half steps of the implicit Euler method, which damp the high frequencies that the
    Crank-Nicolson method does not (Rannacher, 1984).
    """
    leaving = np.append(grid.right, 0.0) + np.insert(grid.left, 0, 0.0)
    step = duration / steps
    implicit = np.zeros((3, len(law)))
    implicit[0, 1:], implicit[1], implicit[2, :-1] = -grid.left, leaving, -grid.right
    implicit *= step / 2
    implicit[1] += 1
    for _ in range(4):
        law = solve_banded((1, 1), implicit, law)
    for _ in range(steps - 2):
        arriving = np.insert(grid.right * law[:-1], 0, 0.0) + np.append(grid.left * law[1:], 0.0)
        law = solve_banded((1, 1), implicit, law + step / 2 * (arriving - leaving * law))
    return law


def _distance(one: Floats, other: Floats) -> float:
    return float(np.abs(one - other).sum()) / 2


def _moments(law: Floats, grid: Generator) -> str:
    mass = float(law.sum())
    mean = float(law @ grid.centres) / mass
    variance = float(law @ (grid.centres - mean) ** 2) / mass
    return f"mass {mass:.6g}, mean {mean:.6g}, variance {variance:.6g}"


TESTS: Tests = {DensityEvolution: try_density_evolution}
