"""A counterexample made milder and shorter: numbers nearer to 1, with as few digits as it can have."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from maxent.problems.parameters.parameter import Parameter
from maxent.verify.adversary.drawing import short
from maxent.verify.adversary.hunt import Hunt, Seen
from maxent.verify.adversary.point import Numbers, Point
from maxent.verify.adversary.scale import Scale, scale_of

_DIGITS = (1, 2, 3, 4, 6, 9, 12)
_ROUNDED = (Scale.LINE, Scale.RAY, Scale.ODDS, Scale.SHARE)
_PASSES = 12


def rounded(hunt: Hunt, found: Seen) -> Seen:
    """The counterexample with milder numbers, all rounded to the fewest digits with which it is one still."""
    for _ in range(_PASSES):
        milder = next((seen for p in _milder(found.point, hunt) if (seen := _still(hunt, p))), None)
        if milder is None:
            break
        found = milder
    shorter = (_with_digits(found.point, hunt, digits) for digits in _DIGITS)
    return next((seen for point in shorter if (seen := _still(hunt, point))), found)


def _still(hunt: Hunt, point: Point) -> Seen | None:
    """What is seen at the point if it is a counterexample."""
    own = replace(hunt, found=None, best={})
    own.look(point)
    return own.found


def _milder(point: Point, hunt: Hunt) -> Iterator[Point]:
    """The point with the extreme magnitudes of all parameters halved on a logarithmic scale, then of one."""
    changed = {p.name: _tamed(p, point.coordinates[p.name]) for p in hunt.terrain.parameters}
    differing = {name: own for name, own in changed.items() if own != point.coordinates[name]}
    for group in (differing, *({name: own} for name, own in differing.items())):
        if group:
            yield replace(point, coordinates={**point.coordinates, **group})


def _tamed(parameter: Parameter, numbers: Numbers) -> Numbers:
    """Numbers beyond 10 or below 1/10 as their square roots, equal ones as equal ones."""
    if scale_of(parameter) not in (Scale.LINE, Scale.RAY, Scale.ODDS):
        return numbers
    return tuple(_root(number, scale_of(parameter)) for number in numbers)


def _root(number: Fraction, scale: Scale) -> Fraction:
    if number == 0:
        return number
    if scale is Scale.ODDS:
        odds = _root(number / (1 - number), Scale.RAY)
        return odds / (1 + odds)
    size = abs(number)
    if Fraction(1, 10) <= size <= 10:  # noqa: PLR2004 - one decade to either side of 1
        return number
    root = short(float(size) ** 0.5)
    return root if number > 0 else -root


def _with_digits(point: Point, hunt: Hunt, digits: int) -> Point:
    coordinates = dict(point.coordinates)
    for parameter in hunt.terrain.parameters:
        if scale_of(parameter) in _ROUNDED:
            own = coordinates[parameter.name]
            coordinates[parameter.name] = tuple(short(float(n), digits) if n else n for n in own)
    return replace(point, coordinates=coordinates)
