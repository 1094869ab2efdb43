"""Testing that a gradient flow is the evolution of a diffusion: at points in balls, then on a grid.

On the grid the flow is that of the discretised functional, so that the formula for its flux is tested, too.
"""

import numpy as np

from maxent.problems.spaces.diffusion import Geometry
from maxent.problems.statements import SameEvolution
from maxent.verify.dynamics.descent import fluxes_agree
from maxent.verify.dynamics.flux import Bell, descent_flux, diffusion_flux
from maxent.verify.dynamics.generator import positive
from maxent.verify.dynamics.grid import Floats, on_grid
from maxent.verify.errors import NoValueOnGridError, UnevaluableError
from maxent.verify.findings.basis import Decided, numerical, unmeasured
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, fails, inconclusive, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_BELLS = (Bell(0.0, 1.0), Bell(0.5, 0.5), Bell(-1.0, 0.6))
_REACH = 8.0
"""The grid covers [-8, 8]; beyond it each of these densities is below 1e-14."""
_CELLS, _FINER = 1000, 3
_ROUNDING = 1e-9
_OWN = "what three cells for one change, and 1e-9 for the rounding of thousands of terms"
_REVERSED = "no positive unit of time brings the fluxes nearer than their size, and the grid errs by less"
_ON_GRID = "in floating point, at the cells of a grid"
_COARSE = 1e-3
"""With a larger relative error of the discretisation nothing is confirmed."""
_REFUTING = 20.0
"""A difference so many times the estimated error refutes: larger than the discretisation error explains."""
_STRETCHES = 16
_GROWTH = 1.5
_GROWS = "a slope that grows by half each time the cells are divided by three has no limit"


def try_same_evolution(statement: SameEvolution, trial: Trial) -> list[Observation]:
    """Whether the two fluxes agree, at points and to within the discretisation error.

    If the statement is up to the unit of time, the gradient flow's is scaled to be as near as possible.
    """
    positive(statement.diffusion.diffusion, trial)
    local = fluxes_agree(statement, trial)
    if local is not None and local.outcome is Outcome.FAILS:
        return [local]
    try:
        with np.errstate(all="ignore"):
            return [*([] if local is None else [local]), _compared(statement, trial)]
    except NoValueOnGridError as failure:
        printed = "the printed formula is undefined"
        return [fails(statement.kind, str(failure), printed, "a value", unmeasured(_ON_GRID))]


def _compared(statement: SameEvolution, trial: Trial) -> Observation:
    pairs = [_fluxes(statement, trial, cells) for cells in (_CELLS, _FINER * _CELLS)]
    # The wall after cell k of the coarse grid is the one after cell 3k of the fine grid.
    coarse, (ours, theirs) = pairs[0], [flux[:, _FINER - 1 :: _FINER] for flux in pairs[1]]
    factor = 1.0
    if statement.proportional:
        factor = float(np.sum(ours * theirs) / np.sum(theirs**2)) if np.any(theirs) else 0.0
    apart = np.abs(ours - factor * theirs)
    own = np.abs(coarse[0] - ours) + np.abs(factor * (coarse[1] - theirs))
    if not np.isfinite(apart).all():
        raise UnevaluableError("a flux is not finite on the grid")
    size = float(np.linalg.norm(ours)) + 1e-300
    distance, error = (float(np.linalg.norm(part) / size) for part in (apart, own))
    allowed = error + _ROUNDING
    if factor > 0 and distance <= allowed and error < _COARSE:
        return within("flux", distance, allowed, _OWN, f"{len(ours)} densities, {_FINER * _CELLS} cells")
    if factor <= 0 and error < _COARSE:
        differs: Decided | None = numerical(1.0, _COARSE, _REVERSED)
    else:
        differs = _apart_somewhere(ours, apart, own)
    if differs is not None:
        words = "some densities are not moved as the diffusion moves them"
        density, wall = divmod(int(apart.argmax()), apart.shape[1])
        printed, actual = (f"flux {flux[density, wall]:.6g}" for flux in (factor * theirs, ours))
        return fails("flux", words, printed + _place(density, wall), actual, differs)
    finest = np.linalg.norm(_fluxes(statement, trial, _FINER**2 * _CELLS)[1])
    sizes = np.linalg.norm(coarse[1]), np.linalg.norm(pairs[1][1]) / _FINER**0.5, finest / _FINER
    if sizes[2] > _GROWTH * sizes[1] > _GROWTH**2 * sizes[0]:
        words = "the functional has no finite slope: it grows with the fineness of the grid"
        grows = numerical(float(sizes[2]), float(_GROWTH * sizes[1]), _GROWS)
        return fails("flux", words, f"{sizes[2]:.3g} after {sizes[0]:.3g}", "a finite slope", grows)
    return inconclusive("flux", f"{distance:.0e} apart, {error:.0e} of it the grid's own")


def _apart_somewhere(ours: Floats, apart: Floats, own: Floats) -> Decided | None:
    """The basis of a failure if the fluxes certainly differ in some part of the grid, else None.

    Parts are compared one by one, as the error near a singularity would hide a difference elsewhere.
    """
    size, difference, error = (
        np.array([np.linalg.norm(part) for part in np.array_split(all_walls, _STRETCHES, axis=1)])
        for all_walls in (ours, apart, own)
    )
    allowed = _REFUTING * (error + _ROUNDING * (1 + size))
    sure = np.flatnonzero(difference > allowed)
    return numerical(float(difference[sure[0]]), float(allowed[sure[0]]), _OWN) if sure.size else None


def _fluxes(statement: SameEvolution, trial: Trial, cells: int) -> tuple[Floats, Floats]:
    """The fluxes of the diffusion and of the gradient flow, each an array of densities by walls."""
    flow = statement.flow
    integrand = on_grid(flow.integrand, trial, flow.state, flow.density)
    width = 2 * _REACH / cells
    centres = -_REACH + width * (np.arange(cells) + 0.5)
    singles = tuple((bell,) for bell in _BELLS)
    densities = singles if flow.geometry is Geometry.GAUSSIAN else (*singles, _BELLS[1:])
    ours = [diffusion_flux(statement.diffusion, trial, centres, bells) for bells in densities]
    theirs = [descent_flux(flow, integrand, centres, bells) for bells in densities]
    return np.array(ours), np.array(theirs)


def _place(density: int, wall: int) -> str:
    """In words, through which wall and of which density a flux is."""
    bells = _BELLS[density : density + 1] or _BELLS[1:]
    law = " and ".join(f"N({bell.mean:g}, {bell.deviation:g}^2)" for bell in bells)
    return f" through {-_REACH + (wall + 1) * 2 * _REACH / _CELLS:.3g} from {law}"


TESTS: Tests = {SameEvolution: try_same_evolution}
