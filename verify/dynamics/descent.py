"""The equation that a gradient flow and a diffusion must share, at points, in balls.

The density's value p, slope q and curvature at a point are free: some smooth density has them.  With the
derivative g = df/dp of the integrand f(x, p), Wasserstein's flow has the flux -p (g_x + g_p q), and Fisher
and Rao's has the growth rate E[g] - g.  The diffusion has the flux b p - D q.
"""

from collections.abc import Sequence
from functools import partial
from itertools import product
from random import Random

from flint import arb
from sympy import Expr, Symbol

from maxent.problems.spaces.diffusion import Geometry
from maxent.problems.statements import SameEvolution
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.dynamics.gaussian_descent import climbed
from maxent.verify.dynamics.jets import jet
from maxent.verify.dynamics.residual import Sides, compared, largest
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, fails, inconclusive, show
from maxent.verify.trials.trial import Trial

_STATES = (-37.0, -3.3, -1.4, -0.6, -0.02, 1e-5, 0.3, 0.8, 1.7, 4.1, 900.0)
_DENSITIES = (1e-300, 1e-20, 1e-9, 1e-3, 0.04, 0.35, 1.3, 20.0, 1e9)
_SLOPES = (-2.0, 0.1, 0.7, 3.0, -0.4)
"""Relative to the density."""
_TRIPLES = 12

Local = tuple[arb, arb, arb]
"""A state, and the value and the slope of a density there."""


def fluxes_agree(statement: SameEvolution, trial: Trial) -> Observation | None:
    """Whether both move every density alike, tested in balls; None where too little can be evaluated."""
    match statement.flow.geometry:
        case Geometry.WASSERSTEIN:
            return _carried(statement, trial)
        case Geometry.FISHER_RAO:
            return _traded(statement, trial)
        case Geometry.GAUSSIAN:
            return climbed(statement, trial)


def _locals() -> list[Local]:
    pairs = enumerate(product(_STATES, _DENSITIES))
    return [(arb(x), arb(p), arb(p) * arb(_SLOPES[k % len(_SLOPES)])) for k, (x, p) in pairs]


def _carried(statement: SameEvolution, trial: Trial) -> Observation:
    words = "some densities are not moved as the diffusion moves them"
    held = "both fluxes"
    if not statement.proportional:
        points = (partial(_both, statement, trial, local) for local in _locals())
        return compared("flux at points", words, points, held=held)
    pairs = _pairs(statement, trial)
    unit = next(((ours, theirs) for _, ours, theirs, _ in pairs if ours != 0 and theirs != 0), None)
    if unit is None:
        return inconclusive("flux at points", "no point at which both fluxes are certainly not 0")
    if unit[0] / unit[1] < 0:
        return fails("flux at points", "the flow runs backwards", show(unit[1]), show(unit[0]))

    def scaled(where: str, ours: arb, theirs: arb, scale: arb) -> Sides:
        factor = unit[0] / unit[1]
        return Sides(where, factor * theirs, ours, scale + abs(factor * theirs))

    points = (partial(scaled, *pair) for pair in pairs)
    return compared("flux at points", words, points, held=f"{held}, up to one factor")


def _pairs(statement: SameEvolution, trial: Trial) -> list[tuple[str, arb, arb, arb]]:
    found = []
    for local in _locals():
        try:
            sides = _both(statement, trial, local)
        except UnevaluableError:
            continue
        found.append((sides.where, sides.actual, sides.printed, sides.scale))
    return found


def _both(statement: SameEvolution, trial: Trial, local: Local) -> Sides:
    """The gradient flow's flux, printed, and the diffusion's, actual."""
    state, value, slope = local
    flow, diffusion = statement.flow, statement.diffusion
    integrand, drift = (trial.concrete(e) for e in (flow.integrand, diffusion.drift))
    coefficient = trial.evaluator(trial.concrete(diffusion.diffusion))
    mixed, bend = _second(integrand, trial.evaluator, (flow.state, state), (flow.density, value))
    (pull,) = jet(drift, trial.evaluator, 0, {diffusion.state: (state,)})
    theirs, ours = (-value * mixed, -value * bend * slope), (pull * value, -coefficient * slope)
    where = f"at {show(state)} with density {show(value)} and slope {show(slope)}"
    return Sides(where, sum(theirs, arb(0)), sum(ours, arb(0)), largest((*theirs, *ours)))


def _second(
    integrand: Expr, evaluator: Evaluator, one: tuple[Symbol, arb], other: tuple[Symbol, arb]
) -> tuple[arb, arb]:
    """f_xp and f_pp, by second derivatives along three directions."""
    (x, state), (p, value) = one, other

    def along(dx: int, dp: int) -> arb:
        return jet(integrand, evaluator, 2, {x: (state, arb(dx)), p: (value, arb(dp))})[2]

    sideways, upwards = along(1, 0), along(0, 1)
    return (along(1, 1) - sideways - upwards) / 2, upwards


def _traded(statement: SameEvolution, trial: Trial) -> Observation:
    """Whether a diffusion's growth rate is E[g] - g, or a multiple if one is open: at three points each."""
    random = trial.random("points of densities")
    rows = [row for row in (_rates(statement, trial, random) for _ in range(4 * _TRIPLES)) if row]
    check, words = "rate at points", "some densities are not moved as the diffusion moves them"

    def sides(here: Sequence[arb], there: Sequence[arb], third: Sequence[arb]) -> Sides:
        (a, f), (b, g), (c, h) = here, there, third
        where = "as the difference between two points"
        if not statement.proportional:
            return Sides(where, g - f, a - b, largest((a, b, f, g)))
        left, right = (a - b) * (g - h), (b - c) * (f - g)
        return Sides(f"{where}, times another", left, right, largest((a, b, c)) * largest((f, g, h)))

    triples = zip(rows, rows[1:], rows[2:], strict=False)
    return compared(check, words, (partial(sides, *each) for each in triples), held="both rates")


def _rates(statement: SameEvolution, trial: Trial, random: Random) -> tuple[arb, arb] | None:
    """The diffusion's growth rate at a random point of a random density, and g there."""
    state, value = arb(random.gauss(0, 2)), arb(random.choice(_DENSITIES))
    slope, curve = (value * arb(random.gauss(0, 1)) for _ in range(2))
    flow, diffusion = statement.flow, statement.diffusion
    integrand, drift = (trial.concrete(e) for e in (flow.integrand, diffusion.drift))
    coefficient = trial.evaluator(trial.concrete(diffusion.diffusion))
    try:
        _, first = jet(integrand, trial.evaluator, 1, {flow.state: (state,), flow.density: (value, arb(1))})
        pull, stretch = jet(drift, trial.evaluator, 1, {diffusion.state: (state, arb(1))})
    except UnevaluableError:
        return None
    rate = (-stretch * value - pull * slope + coefficient * curve) / value
    return (rate, first) if rate.is_finite() and first.is_finite() else None
