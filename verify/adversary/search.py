"""The search for a point that contradicts a statement: random points, goals on the way, then ascents."""

from collections.abc import Callable, Iterable
from functools import partial
from random import Random

from sympy.core.relational import Relational

from maxent.verify.adversary.drawing import random_point
from maxent.verify.adversary.goals import nearness
from maxent.verify.adversary.hunt import Hunt, Seen
from maxent.verify.adversary.moves import moved, onwards
from maxent.verify.adversary.point import Point
from maxent.verify.adversary.terrain import SIZES

_DEAR = 0.04
"""Sizes at which one point would cost more than this share of the budget are left out."""
_STARTS, _GOALS = 0.4, 0.55
"""The shares of the budget after which the random points, and the goals, are left."""
_SMALL = 3
_ROUND = 60
"""How many moves are tried from one point before the next one has its turn."""

Nearest = dict[Relational, tuple[float, Point | None]]
"""For each goal by how much it is met at the nearest point so far, and that point."""
Score = Callable[[dict[str, Seen]], float]
"""The height of a point in an ascent, from what was seen there."""


def search(hunt: Hunt, starts: Iterable[Point], goals: tuple[Relational, ...], rng: Random) -> None:
    """Search until a certain contradiction is found or the budget is spent; the results are in ``hunt``."""
    open_goals: Nearest = dict.fromkeys(goals, (-2.0, None))
    for point in starts:
        if hunt.over:
            return
        if hunt.cost.of(point) > _DEAR * hunt.budget:
            continue
        _note(hunt.look(point), point, open_goals)
    _wander(hunt, open_goals, rng)
    share = (_GOALS - _STARTS) * hunt.budget / max(1, len(open_goals))
    for goal, (height, nearest) in open_goals.items():
        if nearest is not None and height <= 0 and hunt.spent < _GOALS * hunt.budget:
            _ascend(hunt, nearest, partial(_of_goal, goal), rng, hunt.spent + share, until=0.0)
    rounds = 0
    while not hunt.over and (hunt.best or hunt.outside):
        before = hunt.tried
        for way, seen in _leaders(hunt, rounds):
            _ascend(hunt, seen.point, partial(_of_way, way), rng, hunt.budget)
        rounds += 1
        if hunt.tried == before:
            return


def _wander(hunt: Hunt, goals: Nearest, rng: Random) -> None:
    """Random points of all sizes, the same share of the budget for each, and three for each small one."""
    sizes = affordable(hunt)
    spent = [0.0] * len(sizes)
    while sizes and not hunt.over and hunt.spent < _STARTS * hunt.budget:
        place = min(range(len(sizes)), key=spent.__getitem__)
        level = spent[place] == 0.0
        point = random_point(hunt.terrain, sizes[place], rng, level=level)
        before = hunt.spent
        _note(hunt.look(point), point, goals)
        small = max(sizes[place].values(), default=1) <= _SMALL
        spent[place] += (hunt.spent - before) / (3 if small else 1)


def affordable(hunt: Hunt) -> list[dict[str, int]]:
    """The combinations of sizes that are tried: all equal, or one of them large and the others 2 or 3."""
    names = hunt.terrain.names
    if not names:
        return [{}]
    found: list[dict[str, int]] = []
    for size in SIZES:
        mixed = [{other: 2 + place for place, other in enumerate(names)} | {name: size} for name in names]
        for sizes in (dict.fromkeys(names, size), *mixed):
            fits = all(own >= hunt.terrain.least(name) for name, own in sizes.items())
            if fits and sizes not in found and hunt.cost.at(sizes) <= _DEAR * hunt.budget:
                found.append(sizes)
    return found


def _note(seen: dict[str, Seen], point: Point, goals: Nearest) -> None:
    """Keep the point for each goal that it comes nearest to so far."""
    known = next(iter(seen.values()), None)
    if known is None or known.contradiction is None:
        return
    for goal, (height, _) in goals.items():
        if height <= 0 and (near := nearness(goal, known.trial)) > height:
            goals[goal] = near, point


def _leaders(hunt: Hunt, rounds: int) -> list[tuple[str, Seen]]:
    """The points to ascend from: of each way the best in the first round, then the second, and so on."""
    if not hunt.best:
        return [("", hunt.outside)] if hunt.outside is not None else []
    return [(way, kept[rounds % len(kept)]) for way, kept in hunt.best.items()]


def _of_goal(goal: Relational, seen: dict[str, Seen]) -> float:
    known = next(iter(seen.values()), None)
    return -3.0 if known is None or known.contradiction is None else nearness(goal, known.trial)


def _of_way(way: str, seen: dict[str, Seen]) -> float:
    """The score of this way; of the violated assumption where there is one."""
    scores = [own.score for name, own in seen.items() if name in (way, "") or not way]
    return max(scores, default=-4.0)


def _ascend(hunt: Hunt, point: Point, score: Score, rng: Random, limit: float, *, until: float = 1.0) -> None:
    """Moves from the point that do not lower the score, repeated and doubled as long as they raise it."""
    height = score(hunt.look(point))
    for _ in range(_ROUND):
        if _ended(hunt, limit) or height > until:
            return
        before, candidate = point, moved(point, hunt.terrain, rng)
        reached = score(hunt.look(candidate)) if candidate is not point else -4.0
        while reached >= height and candidate is not before:
            rising = reached > height
            before, point, height = point, candidate, reached
            further = onwards(before, point, hunt.terrain) if rising else None
            if further is None or _ended(hunt, limit):
                break
            candidate, reached = further, score(hunt.look(further))


def _ended(hunt: Hunt, limit: float) -> bool:
    """Whether the search is over, or has spent its share."""
    return hunt.over or hunt.spent >= limit
