"""Testing rest points of flows and iterations: that they rest, are the only ones, and are stable or not."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np
from flint import arb
from scipy.optimize import root
from sympy import Equality
from sympy.core.relational import Relational

from maxent.problems.spaces.space import Interval
from maxent.problems.statements import RestPoint
from maxent.verify.arithmetic.bracket import roots
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.arithmetic.truth import NEGLIGIBLE, decide
from maxent.verify.dynamics.integration import Mover, leaves
from maxent.verify.dynamics.rests import all_roots, at_states, grid, law_of
from maxent.verify.dynamics.spectrum import growth
from maxent.verify.dynamics.stability import field, free_to_all, jacobian_at, stability
from maxent.verify.dynamics.states import edge_states, random_state
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import enclosed, numerical
from maxent.verify.findings.finding import Outcome
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
from maxent.verify.kinds._threshold import Answers, at_thresholds
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
_MOVED, _MOVED_ROOTS = 2, 1
"""From how many instances thresholds are searched; each costs hundreds of evaluations or searches."""
_BESIDE_START = 1e-3


def try_rest_point(statement: RestPoint, trial: Trial) -> list[Observation]:
    """Over a simplex the printed point; over an interval all roots of the law and of the printed equation."""
    mover = Mover(statement.motion, trial.evaluator)
    if isinstance(statement.motion.space, Interval):
        seen = list(_over_interval(statement, mover, statement.motion.space))
    else:
        seen = _over_simplex(statement, mover, trial)
    failed = any(each.outcome is Outcome.FAILS for each in seen)
    most = _MOVED_ROOTS if isinstance(statement.at, Equality) else _MOVED
    if statement.stable is None or failed or trial.instance.number not in range(most):
        return seen
    return [*seen, at_thresholds(trial, lambda moved: _answers(statement, moved))]


def _answers(statement: RestPoint, trial: Trial) -> Answers:
    """At each rest point of an instance whether it is claimed, and certain, to be stable."""
    mover = Mover(statement.motion, trial.evaluator)
    return tuple(
        (_claimed(statement, mover, point), _decays(mover, point)) for point in _points(statement, mover)
    )


def _points(statement: RestPoint, mover: Mover) -> list[Sequence[arb]]:
    """The printed rest point, or the roots of the law where an equation is printed, or one that leaves."""
    space = statement.motion.space
    if not isinstance(space, Interval):
        return [mover.formula(statement.at, 0, proportional=statement.proportional)]
    if isinstance(statement.at, Equality):
        return [[root] for root in roots(law_of(mover), grid(mover))]
    point = mover.evaluator(statement.at)
    above = not space.low.is_finite or point > mover.evaluator(space.low)
    below = not space.high.is_finite or point < mover.evaluator(space.high)
    return [[point]] if above and below else []


def _decays(mover: Mover, point: Sequence[arb]) -> bool | None:
    try:
        rate = growth(mover, point)
    except UnevaluableError:
        return None
    return None if rate.contains(0) else bool(rate < 0)


def _over_simplex(statement: RestPoint, mover: Mover, trial: Trial) -> list[Observation]:
    point = mover.formula(statement.at, 0, proportional=statement.proportional)
    elsewhere = [random_state(mover, trial.random("another state")), *edge_states(mover)]
    left = next((gone for gone in (leaves(mover, each) for each in (point, *elsewhere)) if gone), None)
    if left is not None:
        return [left]
    moving = unrested(mover, point)
    if moving is not None:
        return [fails("rest", "the motion does not rest there", *moving)]
    widest = max(upper(x.rad()) for x in mover.law(point))
    if widest > NEGLIGIBLE:
        seen = [inconclusive("rest", "the balls are too wide")]
    else:
        seen = [encloses("rest", widest, NEGLIGIBLE, "the law vanishes, in balls")]
    for other in elsewhere:
        apart = any(not x.overlaps(y) for x, y in zip(point, other, strict=True))
        moved = moves(mover, other)
        if apart and all(x.contains(0) and upper(x) <= NEGLIGIBLE for x in moved):
            words, still = "the motion rests elsewhere, too", enclosed(max(map(upper, moved)), NEGLIGIBLE)
            return [fails("only", words, f"only at {show(point)}", show(other), still)]
    if mover.size not in range(2, _MOST + 1):
        return seen
    seen.append(_only(mover, mover.coordinates(floats(point)), trial))
    return [*seen, *_described(statement, mover, point)]


def _only(mover: Mover, here: Floats, trial: Trial) -> Observation:
    """Whether root searches from random states end at the printed point only."""
    distances: list[float] = []
    random = trial.random("starts of Newton's method")
    drawn = ([random.gauss(0, _SPREAD) for _ in range(mover.size - 1)] for _ in range(_STARTS))
    for start in (here[:-1] + _BESIDE_START, *map(np.array, drawn)):
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
    law = law_of(mover)
    equation = at_states(at.lhs - at.rhs if isinstance(at, Equality) else space.variable - at, mover)
    states = grid(mover)
    middle = states[len(states) // 2]
    if law(middle).is_zero() and not equation(middle).contains(0):
        yield fails("rest", "the motion rests where the equation does not hold", show(middle), "law 0")
    resting, printed = all_roots(law, mover), all_roots(equation, mover)
    if not resting and not printed:
        yield vacuous("rest", "the motion rests nowhere at this instance")
    for here in resting:
        missed = equation(here)
        detail = "the motion rests where the equation does not hold"
        yield _vanishes(missed, detail, f"left - right {show(missed)}", f"at rest at {show(here)}")
        yield from _described(statement, mover, [here])
    for here in printed:
        missed = law(here)
        detail = "the equation holds where the motion does not rest"
        yield _vanishes(missed, detail, f"at rest at {show(here)}", f"law {show(missed)}")
        about = [law(here + nudge) for nudge in (-_BESIDE, _BESIDE)]
        if about[0] * about[1] > 0 and missed.contains(0) and _claimed(statement, mover, [here]):
            detail = f"the law has one sign about the rest point {show(here)}"
            yield fails("stability", detail, "stable", f"law {show(about[0])} and {show(about[1])} beside it")


def _vanishes(missed: arb, detail: str, printed: str, actual: str) -> Observation:
    if not missed.contains(0):
        return fails("rest", detail, printed, actual)
    if upper(missed) > NEGLIGIBLE:
        return inconclusive("rest", "the root is enclosed too widely")
    return encloses("rest", upper(missed), NEGLIGIBLE, "roots enclosed in balls")


def _described(statement: RestPoint, mover: Mover, point: Sequence[arb]) -> Iterator[Observation]:
    """The test of the printed stability at one rest point."""
    stable = _claimed(statement, mover, point)
    if stable is None and statement.stable is not None:
        yield inconclusive("stability", "the relation is not decided at the rest point")
    if isinstance(stable, bool):
        yield stability(mover, point, claimed=stable)


def _claimed(statement: RestPoint, mover: Mover, point: Sequence[arb]) -> bool | None:
    """Whether the statement says that this rest point is stable; None if it is undecided."""
    stable = statement.stable
    return decide(stable, mover.at(point)) if isinstance(stable, Relational) else stable


TESTS: Tests = {RestPoint: try_rest_point}
