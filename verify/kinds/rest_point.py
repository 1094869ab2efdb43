"""Testing rest points of flows and iterations: that they rest, are the only ones, and are stable or not."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
from flint import arb
from scipy.optimize import root
from sympy import Equality, Expr
from sympy.core.relational import Relational

from maxent.problems.spaces.motion import Flow
from maxent.problems.spaces.space import Interval
from maxent.problems.statements import RestPoint
from maxent.verify.arithmetic.bracket import roots
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.arithmetic.truth import NEGLIGIBLE, decide
from maxent.verify.dynamics.integration import Mover, leaves
from maxent.verify.dynamics.stability import BESIDE, field, free_to_all, jacobian_at, stability
from maxent.verify.dynamics.states import random_state
from maxent.verify.findings.basis import enclosed, numerical
from maxent.verify.findings.observation import (
    Observation,
    encloses,
    fails,
    inconclusive,
    show,
    upper,
    vacuous,
    within,
)
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds.flow_solution import floats, shown
from maxent.verify.kinds.long_time_limit import moves, unrested
from maxent.verify.trials.trial import Trial

_STARTS = 6
_MOST = 20
"""With more components than this only the velocity at the printed point is tested."""
_SPREAD = 3.0
"""The standard deviation of the searches' initial coordinates: odds of up to about exp(6) to 1."""
_INTERIOR = 20.0
_ROOT, _APART, _CONDITIONED = 1e-10, 1e-4, 1e-6
_BECAUSE = "where the law is below 1e-10, and its Jacobian so far from singular, a root is nearer than this"
_TINY = 1e-200
"""A Jacobian with all singular values below this is not used: its quotients would underflow."""
_BESIDE = exact(Fraction(1, 10**12))
"""A distance larger than the radius of a root's ball and smaller than that to another root."""
_REACH = range(-70, 71)
"""The grid on which roots for a scalar state are searched, in fifths of its coordinate."""


def try_rest_point(statement: RestPoint, trial: Trial) -> list[Observation]:
    """Over a simplex the printed point; over an interval all roots of the law and of the printed equation."""
    mover = Mover(statement.motion, trial.evaluator)
    if isinstance(statement.motion.space, Interval):
        return list(_over_interval(statement, mover, statement.motion.space))
    point = mover.formula(statement.at, 0, proportional=statement.proportional)
    elsewhere = random_state(mover, trial.random("another state"))
    left = leaves(mover, point) or leaves(mover, elsewhere)
    moving = unrested(mover, point)
    if left is not None:
        return [left]
    if moving is not None:
        return [fails("rest", "the motion does not rest there", *moving)]
    widest = max(upper(x.rad()) for x in mover.law(point))
    if widest > NEGLIGIBLE:
        seen = [inconclusive("rest", "the balls are too wide")]
    else:
        seen = [encloses("rest", widest, NEGLIGIBLE, "the law vanishes, in balls")]
    apart = any(not x.overlaps(y) for x, y in zip(point, elsewhere, strict=True))
    moved = moves(mover, elsewhere)
    if apart and all(x.contains(0) and upper(x) <= NEGLIGIBLE for x in moved):
        words, still = "the motion rests elsewhere, too", enclosed(max(map(upper, moved)), NEGLIGIBLE)
        return [fails("only", words, f"only at {show(point)}", show(elsewhere), still)]
    here = mover.coordinates(floats(point))
    if mover.size not in range(2, _MOST + 1):
        return seen
    seen.append(_only(mover, here, trial))
    if isinstance(statement.stable, bool):
        seen.extend(stability(mover, here, claimed=statement.stable))
    return seen


def _only(mover: Mover, here: Floats, trial: Trial) -> Observation:
    """Whether root searches from random states end at the printed point only."""
    distances: list[float] = []
    random = trial.random("starts of Newton's method")
    drawn = ([random.gauss(0, _SPREAD) for _ in range(mover.size - 1)] for _ in range(_STARTS))
    for start in (here[:-1] + BESIDE, *map(np.array, drawn)):
        with np.errstate(all="ignore"):
            searched = root(lambda free: field(mover, free_to_all(mover, free))[:-1], start, tol=1e-13)
            candidate = free_to_all(mover, searched.x)
            residual = np.max(np.abs(field(mover, candidate)))
            jacobian = jacobian_at(mover, candidate)
        if not (searched.success and np.isfinite(jacobian).all() and np.max(np.abs(candidate)) < _INTERIOR):
            continue
        singular = np.linalg.svd(jacobian, compute_uv=False)
        if (
            singular[0] < _TINY
            or residual > _ROOT * singular[-1]
            or singular[-1] < _CONDITIONED * singular[0]
        ):
            continue
        distances.append(float(np.max(np.abs(candidate - here))))
        there, printed = mover.state(candidate), mover.state(here)
        if distances[-1] > _APART:
            detail, apart = "the motion rests elsewhere, too", numerical(distances[-1], _APART, _BECAUSE)
            return fails("only", detail, f"only at {shown(printed)}", f"also at {shown(there)}", apart)
    if not distances:
        return inconclusive("only", "the search found no rest point at all")
    words = f"where searches from {_STARTS} random states end"
    return within("only", max(distances), _APART, _BECAUSE, words)


def _over_interval(statement: RestPoint, mover: Mover, space: Interval) -> Iterator[Observation]:
    """Whether the law vanishes at the roots of the printed equation, and the equation at those of the law."""
    at = statement.at
    equation = at.lhs - at.rhs if isinstance(at, Equality) else space.variable - at
    law: Expr = statement.motion.law
    if not isinstance(statement.motion, Flow):
        law -= space.variable

    def value(expression: Expr, state: arb) -> arb:
        return mover.at([state])(expression)

    grid = [arb(float(mover.state(np.array([step / 5]))[0])) for step in _REACH]
    middle = grid[len(grid) // 2]
    if value(law, middle).is_zero() and not value(equation, middle).contains(0):
        yield fails("rest", "the motion rests where the equation does not hold", show(middle), "law 0")
    resting = roots(lambda x: value(law, x), grid)
    printed = roots(lambda x: value(equation, x), grid)
    if not resting and not printed:
        yield vacuous("rest", "the motion rests nowhere at this instance")
    for here in resting:
        missed = value(equation, here)
        detail = "the motion rests where the equation does not hold"
        yield _vanishes(missed, detail, f"left - right {show(missed)}", f"at rest at {show(here)}")
        yield from _described(statement, mover, here)
    for here in printed:
        missed = value(law, here)
        detail = "the equation holds where the motion does not rest"
        yield _vanishes(missed, detail, f"at rest at {show(here)}", f"law {show(missed)}")
        about = [value(law, here + nudge) for nudge in (-_BESIDE, _BESIDE)]
        if about[0] * about[1] > 0 and missed.contains(0) and _claimed(statement, mover, here):
            detail = f"the law has one sign about the rest point {show(here)}"
            yield fails("stability", detail, "stable", f"law {show(about[0])} and {show(about[1])} beside it")


def _vanishes(missed: arb, detail: str, printed: str, actual: str) -> Observation:
    if not missed.contains(0):
        return fails("rest", detail, printed, actual)
    if upper(missed) > NEGLIGIBLE:
        return inconclusive("rest", "the root is enclosed too widely")
    return encloses("rest", upper(missed), NEGLIGIBLE, "roots enclosed in balls")


def _described(statement: RestPoint, mover: Mover, here: arb) -> Iterator[Observation]:
    """The tests of the printed stability at one root of a scalar law."""
    stable = _claimed(statement, mover, here)
    if stable is None and statement.stable is not None:
        yield inconclusive("stability", "the relation is not decided at the rest point")
    if isinstance(stable, bool):
        yield from stability(mover, mover.coordinates(floats([here])), claimed=stable)


def _claimed(statement: RestPoint, mover: Mover, here: arb) -> bool | None:
    """Whether the statement says that this rest point of a scalar law is stable; None if it is undecided."""
    stable = statement.stable
    return decide(stable, mover.at([here])) if isinstance(stable, Relational) else stable


TESTS: Tests = {RestPoint: try_rest_point}
