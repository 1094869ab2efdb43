"""Random points: magnitudes over many decades, ties, zeros, special numbers, arrays equal to others."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS
from maxent.verify.adversary.point import Numbers, Point, allowed
from maxent.verify.adversary.scale import Scale, count_of, scale_of
from maxent.verify.adversary.terrain import Terrain

SPREADS = (0.3, 1.0, 3.0, 12.0, 100.0, 300.0)
"""Decades that random magnitudes spread over, to either side of 1."""
_MOST_TRIALS = 5
_WHOLES = (1, 2, 3, 4, 5, 7, 8, 10, 12, 20, 50, 100, 1000, 10**6)


def random_point(
    terrain: Terrain,
    sizes: Mapping[str, int],
    rng: Random,
    *,
    level: bool = False,
    spreads: tuple[float, ...] = SPREADS,
) -> Point:
    """A point of these sizes: magnitudes of one random spread, ties, zeros, and arrays equal to others.

    With ``level`` all entries of an array are equal.  ``spreads`` are in decades to either side of 1.
    """
    found: dict[str, Numbers] = {}
    own = _with_trials(terrain, sizes, found, rng)
    spread, tied = rng.choice(spreads), 1.0 if level else rng.choice((0.0, 0.0, 0.5, 1.0))
    roundness = 0.0 if level else rng.choice((0.0, 0.0, 0.3, 1.0))
    for parameter in terrain.parameters:
        if parameter.name in found:
            continue
        count = count_of(parameter, own)
        numbers: list[Fraction] = []
        for _ in range(count):
            if numbers and rng.random() < tied:
                numbers.append(rng.choice(numbers))
            else:
                numbers.append(random_number(parameter, terrain, spread, roundness, rng))
        found[parameter.name] = tuple(numbers)
        twin = twin_of(parameter, terrain, found, rng)
        if twin is not None and rng.random() < tied / 2:
            found[parameter.name] = found[twin]
    return Point(own, found)


def _with_trials(
    terrain: Terrain, sizes: Mapping[str, int], found: dict[str, Numbers], rng: Random
) -> dict[str, int]:
    """The sizes with those that a number of trials determines; that number is written into ``found``."""
    own = dict(sizes)
    for law in (p for p in terrain.parameters if p.domain is Domain.TRIAL_LAW):
        trials = rng.randint(1, _MOST_TRIALS)
        found[str(law.of[1])], found[law.name] = (Fraction(trials),), ()
        own[law.shape[0].name] = 2**trials
    return own


def random_number(
    parameter: Parameter, terrain: Terrain, spread: float, roundness: float, rng: Random
) -> Fraction:
    """A random coordinate of the parameter: a special number with probability ``roundness``."""
    if rng.random() < roundness:
        fitting = [number for number in terrain.special if allowed(parameter, number)]
        if fitting and scale_of(parameter) not in (Scale.WHOLE, Scale.FLAG, Scale.CHOICE):
            return rng.choice(fitting)
    size = short(10 ** rng.uniform(-spread, spread))
    match scale_of(parameter):
        case Scale.LINE:
            return size if rng.random() < 0.5 else -size  # noqa: PLR2004 - a fair coin
        case Scale.ODDS:
            return size / (1 + size)
        case Scale.SHARE:
            return short(rng.uniform(0.001, 0.999))
        case Scale.WHOLE:
            most = terrain.most[parameter.name]
            return Fraction(rng.choice([number for number in _WHOLES if number <= most]))
        case Scale.FLAG:
            return Fraction(rng.randint(0, 1))
        case Scale.CHOICE:
            return Fraction(rng.randrange(len(FUNCTIONS[parameter.domain])))
    return size


def short(number: float, digits: int = 4) -> Fraction:
    """The number rounded to so many significant decimal digits, so that a witness can be read."""
    return Fraction(f"{number:.{digits - 1}e}")


def twin_of(parameter: Parameter, terrain: Terrain, known: Mapping[str, Numbers], rng: Random) -> str | None:
    """A random parameter that has as many coordinates on the same scale in ``known``; None if none has."""
    own = known[parameter.name]
    others = [
        other.name
        for other in terrain.parameters
        if other is not parameter
        and other.name in known
        and scale_of(other) is scale_of(parameter)
        and len(known[other.name]) == len(own) > 0
        and all(allowed(parameter, number) for number in known[other.name])
    ]
    return rng.choice(others) if others else None
