"""Testing integrals over the real line: enclosed in balls, or else by adaptive Gauss quadrature."""

from collections.abc import Callable

import numpy as np
from flint import arb
from sympy import Symbol

from maxent.problems.statements import LineIntegral
from maxent.verify.arithmetic.truth import NEGLIGIBLE, relative
from maxent.verify.dynamics.grid import Floats, OnGrid, check_defined, on_grid
from maxent.verify.dynamics.line_integral import enclosed_integral
from maxent.verify.dynamics.window import NO_DENSITY, Window, window
from maxent.verify.errors import NoAnswerError, NoDensityError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, apart, encloses, fails, inconclusive, show, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_POINTS, _WEIGHTS = np.polynomial.legendre.leggauss(10)
_PANELS, _ROUNDS = 200, 60
_ROUNDING = 1e-13
_OWN = "what halving every panel changes, and 1e-13 of the modulus: thousands of terms are added up"
_GROWS = "the modulus, over what it was on the first panels; no integrable singularity grows so much"
_COARSE = 1e-8
_REFUTING = 100.0
"""A difference so many times the estimated error refutes: larger than the quadrature error explains."""
_UNBOUNDED = 1e6
"""By how much the integral of the modulus must grow with refinement to count as infinite."""
_MOST = 50000
"""The most panels; an integrand that needs more is not smooth."""


def try_line_integral(statement: LineIntegral, trial: Trial) -> list[Observation]:
    """Whether the printed value is in a ball around the integral.

    Where no ball is found it is compared with a quadrature, to within the change when every panel is halved.
    """
    check_defined(statement.integrand, statement.variable, trial)
    integrand = on_grid(statement.integrand, trial, statement.variable)
    printed = trial.evaluator(statement.formula)
    if not printed.is_finite():
        return [inconclusive("quadrature", "the printed formula is not finite")]
    sure = _enclosed(statement, trial, printed)
    if sure is not None:
        return [sure]
    try:
        where = window(integrand, statement.variable, signs=True)
    except NoDensityError as failure:
        return [
            fails("quadrature", f"of the integrand, {failure}", show(printed), "no such value", NO_DENSITY)
        ]
    total, own, size, growth = _integral(integrand, statement.variable, where)
    distance = abs(total - float(printed.mid()))
    if not np.isfinite(distance + own):
        return [inconclusive("quadrature", "the integrand is not finite at a point")]
    if distance <= own <= _COARSE * size:
        return [within("quadrature", distance, own, _OWN, "adaptive, ten points to a panel")]
    if distance > _REFUTING * own:
        differs, words = numerical(distance, _REFUTING * own, _OWN), "the integral is another number"
        return [fails("quadrature", words, show(printed), f"{total:.6g}", differs)]
    if growth > _UNBOUNDED:
        words = "the integral grows without bound towards a singularity"
        grows = numerical(growth, _UNBOUNDED, _GROWS)
        return [fails("quadrature", words, show(printed), f"above {size - own:.3g} in modulus", grows)]
    return [inconclusive("quadrature", f"{distance:.0e} apart, {own:.0e} of it the rule's own")]


def _enclosed(statement: LineIntegral, trial: Trial, printed: arb) -> Observation | None:
    """The comparison with a rigorous enclosure; None where there is none, or it is too wide."""
    size = arb(1) if printed.contains(0) else printed
    try:
        found = enclosed_integral(trial.concrete(statement.integrand), statement.variable, trial, size)
    except NoAnswerError:
        return None  # the quadrature has the next word
    if not found.overlaps(printed):
        return fails(
            "integral", "the integral is another number", show(printed), show(found), apart(printed, found)
        )
    residual = relative(printed, found)
    if not residual < NEGLIGIBLE:
        return None
    return encloses("integral", residual, NEGLIGIBLE, "in complex balls, and bounds on both tails")


def _integral(integrand: OnGrid, variable: Symbol, where: Window) -> tuple[float, float, float, float]:
    """The integral, its estimated error, the integral of the modulus, and by what factor that grew."""

    def rule(walls: Floats) -> Floats:
        half = np.diff(walls) / 2
        at = (walls[:-1] + half)[:, None] + half[:, None] * _POINTS[None, :]
        with np.errstate(all="ignore"):
            return (np.broadcast_to(integrand({variable: at}), at.shape) * half[:, None]) @ _WEIGHTS

    walls = where.walls(_PANELS)
    first = float(np.abs(rule(walls)).sum())
    for _ in range(_ROUNDS):
        middles = (walls[:-1] + walls[1:]) / 2
        errors, size = _errors(rule, walls, middles)
        unsure = errors > _ROUNDING * size / len(errors)
        if not unsure.any() or len(walls) > _MOST:
            break
        walls = np.sort(np.concatenate([walls, middles[unsure]]))
    found = rule(walls)
    errors, size = _errors(rule, walls, (walls[:-1] + walls[1:]) / 2)
    return float(found.sum()), float(errors.sum()) + _ROUNDING * size, size, size / (first + 1e-300)


def _errors(rule: Callable[[Floats], Floats], walls: Floats, middles: Floats) -> tuple[Floats, float]:
    """The change in each panel when it is halved, and the integral of the modulus."""
    halves = rule(np.sort(np.concatenate([walls, middles])))
    fine = halves[::2] + halves[1::2]
    with np.errstate(all="ignore"):  # what is not finite shows in the result
        return np.abs(rule(walls) - fine), float(np.abs(fine).sum())


TESTS: Tests = {LineIntegral: try_line_integral}
