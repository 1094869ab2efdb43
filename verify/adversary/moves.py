"""Random moves of a point: far and near, onto ties, zeros and special numbers."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from random import Random

from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS
from maxent.verify.adversary.drawing import SPREADS, random_number, short, twin_of
from maxent.verify.adversary.point import Numbers, Point, allowed
from maxent.verify.adversary.scale import Scale, may_vanish, scale_of
from maxent.verify.adversary.terrain import Terrain

_FINEST = -9
"""The decimal exponent of the smallest step."""
_LARGEST = Fraction(10) ** 300


def moved(point: Point, terrain: Terrain, rng: Random) -> Point:
    """The point after one random move of one parameter."""
    movable = [p for p in terrain.parameters if point.coordinates[p.name] and not _fixed(p, terrain)]
    if not movable:
        return point
    parameter = rng.choice(movable)
    numbers = list(point.coordinates[parameter.name])
    move = rng.choices(_MOVES, _WEIGHTS)[0]
    move(numbers, parameter, terrain, point, rng)
    positions = scale_of(parameter) in (Scale.FLAG, Scale.CHOICE)
    if not positions and not all(allowed(parameter, number) for number in numbers):
        return point
    return replace(point, coordinates={**point.coordinates, parameter.name: tuple(numbers)})


def _fixed(parameter: Parameter, terrain: Terrain) -> bool:
    """Whether another parameter's size depends on this one."""
    return any(parameter.name == str(symbol) for law in terrain.parameters for symbol in law.of[1:])


Move = Callable[[list[Fraction], Parameter, Terrain, Point, Random], None]


def _step(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, _: Point, rng: Random) -> None:
    """A step of random length in one coordinate, or in all of them."""
    length = 10 ** rng.uniform(_FINEST, 1.5)
    chosen = range(len(numbers)) if rng.random() < 0.3 else [rng.randrange(len(numbers))]  # noqa: PLR2004
    unit = max((abs(number) for number in numbers), default=Fraction(1)) or Fraction(1)
    for place in chosen:
        numbers[place] = stepped(numbers[place], parameter, terrain, (length, unit), rng)


def stepped(
    number: Fraction, parameter: Parameter, terrain: Terrain, by: tuple[float, Fraction], rng: Random
) -> Fraction:
    """One coordinate after a random step; ``by`` is the step's length and the size of its neighbours."""
    length, unit = by
    push = rng.gauss(0, 1) * length
    factor = Fraction(2.718281828459045 ** max(-300.0, min(300.0, push)))
    match scale_of(parameter):
        case Scale.LINE:
            found = number * factor if rng.random() < 0.5 else number + Fraction(push) * unit  # noqa: PLR2004
            return _bounded(found)
        case Scale.RAY:
            return _bounded(number * factor) or number
        case Scale.ODDS:
            odds = _bounded(number / (1 - number) * factor)
            return odds / (1 + odds)
        case Scale.SHARE:
            return min(max(number + short(push / 10), Fraction(1, 1000)), Fraction(999, 1000))
        case Scale.WHOLE:
            whole = int(number) + rng.choice((-1, 1)) * max(1, int(length))
            return Fraction(min(max(1, whole), terrain.most[parameter.name]))
        case Scale.FLAG:
            return 1 - number
    return Fraction(rng.randrange(len(FUNCTIONS[parameter.domain])))


def _bounded(number: Fraction) -> Fraction:
    """The number as a double, cut off at 1e300 and 1e-300, so that it grows no longer with every step."""
    size = min(max(abs(number), 1 / _LARGEST), _LARGEST)
    rounded = Fraction(float(size))
    return Fraction(0) if number == 0 else rounded if number > 0 else -rounded


def _special(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, _: Point, rng: Random) -> None:
    """One coordinate at a number that occurs in the formulas, or near it."""
    fitting = [number for number in terrain.special if allowed(parameter, number)]
    if fitting and scale_of(parameter) in (Scale.LINE, Scale.RAY, Scale.ODDS, Scale.SHARE):
        numbers[rng.randrange(len(numbers))] = rng.choice(fitting)


def _tie(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, _: Point, rng: Random) -> None:
    """Two coordinates equal, or one the negative of the other on the line."""
    source = numbers[rng.randrange(len(numbers))]
    if parameter.domain is Domain.REAL and rng.random() < 0.3:  # noqa: PLR2004 - now and then
        source = -source
    numbers[rng.randrange(len(numbers))] = source


def _zero(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, _: Point, rng: Random) -> None:
    """One coordinate 0, or away from 0 again."""
    if may_vanish(parameter):
        place = rng.randrange(len(numbers))
        numbers[place] = Fraction(0) if numbers[place] else Fraction(1, 2)


def _swap(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, _: Point, rng: Random) -> None:
    """Two coordinates exchanged."""
    one, other = rng.randrange(len(numbers)), rng.randrange(len(numbers))
    numbers[one], numbers[other] = numbers[other], numbers[one]


def _copy(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, point: Point, rng: Random) -> None:
    """The coordinates of another parameter, or of an earlier row; exactly, backwards, or nearly."""
    twin = twin_of(parameter, terrain, point.coordinates, rng)
    if twin is None:
        return
    source = list(point.coordinates[twin])
    if rng.random() < 0.2:  # noqa: PLR2004 - now and then
        source.reverse()
    if rng.random() < 0.5:  # noqa: PLR2004 - a fair coin
        length = 10 ** rng.uniform(_FINEST, 0)
        unit = max(map(abs, source)) or Fraction(1)
        source = [stepped(number, parameter, terrain, (length, unit), rng) for number in source]
    numbers[:] = source


def _anew(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, _: Point, rng: Random) -> None:
    """One coordinate drawn anew."""
    place = rng.randrange(len(numbers))
    numbers[place] = random_number(parameter, terrain, rng.choice(SPREADS), 0.0, rng)


def _round(numbers: list[Fraction], parameter: Parameter, terrain: Terrain, _: Point, rng: Random) -> None:
    """One coordinate at the nearest number of few digits, where equations often hold."""
    place = rng.randrange(len(numbers))
    if scale_of(parameter) in (Scale.LINE, Scale.RAY, Scale.ODDS) and numbers[place]:
        numbers[place] = short(float(numbers[place]), rng.randint(1, 3)) or numbers[place]


_MOVES: tuple[Move, ...] = (_step, _special, _tie, _zero, _swap, _copy, _anew, _round)
_WEIGHTS = (10, 2, 2, 1, 1, 3, 2, 2)


def onwards(before: Point, after: Point, terrain: Terrain) -> Point | None:
    """The point twice as far beyond ``after`` as that is from ``before``; None if that is no point."""
    found: dict[str, Numbers] = {}
    for parameter in terrain.parameters:
        old, new = before.coordinates[parameter.name], after.coordinates[parameter.name]
        if (
            old == new
            or scale_of(parameter) not in (Scale.LINE, Scale.RAY, Scale.ODDS)
            or len(old) != len(new)
        ):
            found[parameter.name] = new
            continue
        numbers = tuple(_beyond(parameter, a, b) for a, b in zip(old, new, strict=True))
        if not all(allowed(parameter, number) for number in numbers):
            return None
        found[parameter.name] = numbers
    return None if found == after.coordinates else replace(after, coordinates=found)


def _beyond(parameter: Parameter, old: Fraction, new: Fraction) -> Fraction:
    if old == new:
        return new
    if scale_of(parameter) is Scale.LINE and old * new <= 0:
        return _bounded(new + 2 * (new - old))
    if scale_of(parameter) is Scale.ODDS and old:
        one, other = old / (1 - old), new / (1 - new)
        odds = _bounded(other * (other / one) ** 2)
        return odds / (1 + odds)
    return _bounded(new * (new / old) ** 2) if old else new
