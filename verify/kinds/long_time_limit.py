"""Testing limits for infinite time: the limit must be a rest point, and a long solution must reach it."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from flint import arb

from maxent.problems.spaces.motion import Flow
from maxent.problems.spaces.space import Simplex
from maxent.problems.statements import LongTimeLimit
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.dynamics.integration import Mover, integrate, leaves
from maxent.verify.errors import UnevaluableError, UnintegrableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, fails, inconclusive, show, upper, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds.flow_solution import floats, shown, time_scale
from maxent.verify.trials.trial import Trial

_FIRST = 8.0
_DOUBLINGS = 24
_TOLERANCE = 1e-9
"""The integrator's relative tolerance; near a stable rest point errors decay along the solution."""
_ARRIVED = 1e-6
_NEAR = "an infinite time is cut short; what settles elsewhere stays a thousand times as far away"
_AWAY = 1e-3
_ELSEWHERE = "it has settled there; what is on its way to the limit moves, and comes nearer"
_WANDERS = "neither this distance nor the moves shrink over the last steps; later ones are not enclosed"
_NEARER, _STOOD = 1e-7, 1e-3
"""A state that is farther away than a hundred times the integrator's tolerance, and moves by a thousandth of
that distance or less while the time doubles, has settled elsewhere."""
_SETTLED = 1e-9
_PATIENCE = 6
"""Doublings of the interval before a state counts as settled: a mass of exp(-500) has time to grow."""
_STEPS = 40
_FAR_STEPS = 4000
_STILL, _LONG = 1e-13, 1000
"""An iterate that moves less than the first in each of so many steps has settled."""
_MOST = 20
"""States with more components than this are iterated in floating point only."""
_BLUR = 1e-9
_WINDOW = 8
_SHARES_LEFT = (0, 0.01, 0.2, 0.5, *range(1, 40), *range(40, 400, 20))
"""Binary logarithms of the shares of the way that are left."""
_PARTS = 1e-9
"""A distance that shrinks by a smaller share than this over a window counts as not shrinking."""


def try_long_time_limit(statement: LongTimeLimit, trial: Trial) -> list[Observation]:
    """Whether the printed limit is a rest point, and the solution from the initial state reaches it."""
    mover = Mover(statement.motion, trial.evaluator)
    limit = mover.formula(statement.limit, 0, proportional=statement.proportional)
    initial = mover.components(statement.initial, trial.evaluator)
    left = leaves(mover, initial)
    if left is not None:
        return [left]
    moving = unrested(mover, limit)
    if moving is not None:
        return [fails("limit", "the motion does not rest at the printed limit", *moving)]
    if isinstance(statement.motion, Flow):
        stopped = _stopped(mover, initial, limit)
        return [stopped] if stopped is not None else [_followed(mover, initial, limit)]
    return [_iterated(mover, initial, limit)]


def unrested(mover: Mover, point: Sequence[arb]) -> tuple[str, str] | None:
    """The point and its velocity or next state, in words, if it is certainly not a rest point; else None."""
    if isinstance(mover.motion.space, Simplex):
        mass = sum(point, arb(0))
        if not mass.overlaps(arb(1)):
            return f"{show(point)}, of total {show(mass)}", "a state of total 1"
        if not all(x > 0 for x in point):
            return None  # a law need not be continuous at the boundary
    if all(x.contains(0) for x in moves(mover, point)):
        return None
    words = "velocity" if isinstance(mover.motion, Flow) else "next state"
    return show(point), f"{words} {show(mover.law(point))}"


def moves(mover: Mover, point: Sequence[arb]) -> list[arb]:
    """What vanishes at a rest point: the velocity, or the next state minus the present one, in balls."""
    law = mover.law(point)
    return law if isinstance(mover.motion, Flow) else [y - x for x, y in zip(point, law, strict=True)]


def _stopped(mover: Mover, initial: Sequence[arb], limit: Sequence[arb]) -> Observation | None:
    """FAILS where a scalar law leads away from the limit between it and the initial state, else None.

    A solution cannot pass such a state: it would have to stand still before.
    """
    if isinstance(mover.motion.space, Simplex) or not (initial[0].is_finite() and limit[0].is_finite()):
        return None
    way = limit[0] - initial[0]
    if way.contains(0):
        return None
    for exponent in _SHARES_LEFT:
        state = (limit[0] - way * arb(2) ** -exponent).mid()
        try:
            (velocity,) = mover.law([state])
        except UnevaluableError:
            continue
        if velocity * way < 0:
            words, where = "the law leads away from the limit on the way there", show(state)
            return fails("limit", words, f"limit {show(limit)}", f"velocity {show(velocity)} at {where}")
    return None


def _followed(mover: Mover, initial: Sequence[arb], limit: Sequence[arb]) -> Observation:
    """Integrate over intervals of doubling length until the state is at the limit or settles elsewhere."""
    target, coordinates = floats(limit), mover.coordinates(floats(initial))
    interval = _FIRST * time_scale(mover, coordinates)
    state, changes = mover.state(coordinates), [np.inf]
    for _ in range(_DOUBLINGS):
        try:
            coordinates = integrate(mover.drift, coordinates, [interval], _TOLERANCE)[-1]
        except UnintegrableError as failure:
            return inconclusive("limit", str(failure))
        before, state, interval = state, mover.state(coordinates), 2 * interval
        changes.append(_distance(before, state))
        apart = _distance(state, target)
        if apart <= _NEARER and changes[-1] <= _ARRIVED:
            break
        still = min(_SETTLED, _STOOD * apart)
        if len(changes) > _PATIENCE and apart > _NEARER and max(changes[-2:]) <= still:
            detail = "the integrated solution settles elsewhere"
            settled = numerical(apart, _NEARER, _ELSEWHERE)
            return fails("limit", detail, f"limit {show(limit)}", f"state {shown(state)}", settled)
    apart = _distance(state, target)
    if apart <= _ARRIVED and changes[-1] <= _ARRIVED:
        return within("limit", apart, _ARRIVED, _NEAR, f"integrated over {interval:.3g}")
    return inconclusive("limit", f"still {_distance(state, target):.0e} away, moving by {changes[-1]:.0e}")


def _distance(one: Floats, other: Floats) -> float:
    return float(np.max(np.abs(one - other)))


def _iterated(mover: Mover, state: Sequence[arb], limit: Sequence[arb]) -> Observation:
    """Iterate in balls for at most 40 steps, then, or with many components, in floating point."""
    kept, distances = [list(state)], [_apart(state, limit)]
    moves: list[float] = []
    while len(moves) < _STEPS and mover.size <= _MOST and distances[-1] > _ARRIVED:
        following = mover.law(kept[-1])
        if not all(x.rad() < _BLUR for x in following):
            break
        moves.append(_apart(following, kept[-1]))
        distances.append(_apart(following, limit))
        kept.append(following)
        if _stays(distances) and _stays(moves) and _reverses(kept):
            detail = "the iterates neither approach the limit nor settle"
            away = numerical(min(distances[-_WINDOW:]), _AWAY, _WANDERS)
            then = f"then {show(kept[-2])}, {show(following)}"
            return fails("limit", detail, f"limit {show(limit)}", then, away)
    if distances[-1] <= _ARRIVED:
        return within("limit", distances[-1], _ARRIVED, _NEAR, f"{len(moves)} steps in balls")
    return _carried_on(mover, floats(state), floats(limit))


def _apart(one: Sequence[arb], other: Sequence[arb]) -> float:
    return max(upper(x - y) for x, y in zip(one, other, strict=True))


def _stays(values: Sequence[float]) -> bool:
    """Whether the last eight values are not small and no smaller than the least of the eight before.

    A sequence that decays, alternating or not, is smaller at the end than one window before.
    """
    before, last = values[-2 * _WINDOW : -_WINDOW], values[-_WINDOW:]
    return len(before) == _WINDOW and min(last) > _AWAY and min(last) >= min(before) * (1 - _PARTS)


def _reverses(states: Sequence[Sequence[arb]]) -> bool:
    """Whether each of the last moves has a negative inner product with the one before, as in a cycle."""
    recent = states[-_WINDOW:]
    steps = [[y - x for x, y in zip(one, other, strict=True)] for one, other in pairwise(recent)]
    products = (
        sum((u * v for u, v in zip(one, other, strict=True)), arb(0)) for one, other in pairwise(steps)
    )
    return all(product < 0 for product in products)


def _carried_on(mover: Mover, state: Floats, limit: Floats) -> Observation:
    count, still, apart = 0, 0, _distance(state, limit)
    with np.errstate(all="ignore"):
        while count < _FAR_STEPS and apart > _ARRIVED and still < _LONG:
            following, count = mover.floating(state), count + 1
            still = still + 1 if _distance(following, state) <= _STILL else 0
            apart, state = _distance(following, limit), following
    if apart <= _ARRIVED:
        return within("limit", apart, _ARRIVED, _NEAR, f"{count} steps")
    if apart > _AWAY and still >= _LONG:
        detail = "the iterates settle elsewhere"
        settled = numerical(apart, _AWAY, _ELSEWHERE)
        return fails("limit", detail, f"limit {shown(limit)}", f"state {shown(state)}", settled)
    return inconclusive("limit", f"still {apart:.0e} away after {count} steps")


TESTS: Tests = {LongTimeLimit: try_long_time_limit}
