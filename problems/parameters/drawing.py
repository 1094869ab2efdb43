"""Random values for one parameter under a profile of instances, as exact rationals."""

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from random import Random
from typing import TypeAlias

from sympy import Lambda

from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.profile import Profile
from maxent.problems.parameters.trial_functions import FUNCTIONS

Value: TypeAlias = "Fraction | tuple[Value, ...] | Lambda"
"""A number, a nested tuple of numbers (indices in order), or a function."""

_MOST_SAMPLES = 256
"""The most samples that independent draws of an instance may have, because each is evaluated."""
_MOST_TRAJECTORIES = 150
"""The most trajectories that an instance may have, because each is a variable of a program."""
_TEMPERATURES = {Profile.COLD: Fraction(1, 40), Profile.HOT: Fraction(200), Profile.ROUND: Fraction(1)}
_WIDE = (Domain.REAL, Domain.POSITIVE, Domain.UNIT_INTERVAL, Domain.DISCOUNT)
"""The domains whose numbers differ in magnitude; temperatures have profiles of their own."""
_SIMPLE = (Profile.ROUND, Profile.MIRRORED)


def scalar(parameter: Parameter, profile: Profile, sizes: dict[str, int], rng: Random) -> Value:  # noqa: C901, PLR0912 - a domain each
    """A number or a function for a parameter whose value has no index.

    ``sizes`` holds the size of every index by name; sample sizes, horizons and entropy levels (nats) depend
    on it.

    Raises:
        ValueError: if the values of the domain are arrays.
    """
    generic = Fraction(rng.randint(20, 180), 100)
    if profile is Profile.WIDE and parameter.domain in _WIDE:
        return _wide(parameter.domain, rng)
    match parameter.domain:
        case Domain.REAL:
            return Fraction(rng.randint(-200, 200), 100)
        case Domain.TEMPERATURE:
            return _TEMPERATURES.get(profile, generic)
        case Domain.INVERSE_TEMPERATURE:
            return 1 / _TEMPERATURES.get(profile, generic)
        case Domain.POSITIVE:
            return Fraction(1) if profile is Profile.ROUND else generic
        case Domain.UNIT_INTERVAL:
            return Fraction(1, 4) if profile is Profile.ROUND else Fraction(rng.randint(3, 97), 100)
        case Domain.DISCOUNT:
            return Fraction(1, 2) if profile is Profile.ROUND else Fraction(rng.randint(0, 95), 100)
        case Domain.COUNT:
            return Fraction(1 if profile is Profile.SINGLE else rng.randint(2, 5))
        case Domain.SAMPLE_SIZE:
            outcomes = sizes[parameter.of[0].name] if parameter.of else 2
            return Fraction(_sample_size(profile, outcomes, rng))
        case Domain.HORIZON:
            return Fraction(_horizon([sizes[symbol.name] for symbol in parameter.of], profile))
        case domain if domain in FUNCTIONS:
            trial = FUNCTIONS[parameter.domain]
            return trial[list(Profile).index(profile) % len(trial)]
        case Domain.ENTROPY_LEVEL:
            size = sizes[parameter.shape[0].name]
            return Fraction(math.floor(1000 * math.log(size) * rng.uniform(0.2, 0.9)), 1000)
        case _:
            raise ValueError(f"parameter {parameter.name}: {parameter.domain.name} needs a shape")


def _wide(domain: Domain, rng: Random) -> Fraction:
    """A number of any magnitude from 1/1000 to 1000; a probability as near to one of its ends."""
    magnitude = Fraction(rng.randint(11, 99), 10) * Fraction(10) ** rng.randint(-4, 2)
    match domain:
        case Domain.REAL:
            return rng.choice((-1, 1)) * magnitude
        case Domain.UNIT_INTERVAL:
            return rng.choice((magnitude / (1 + magnitude), 1 / (1 + magnitude)))
        case Domain.DISCOUNT:
            return 1 / (1 + magnitude)
    return magnitude


def _sample_size(profile: Profile, outcomes: int, rng: Random) -> int:
    """1, 2, 3, 4, 5 or 8 draws with at most ``_MOST_SAMPLES`` samples; for GENERIC one of the largest two."""
    few = [number for number in (1, 2, 3, 4, 5, 8) if number == 1 or outcomes**number <= _MOST_SAMPLES]
    choices = {Profile.ROUND: [2], Profile.SINGLE: few[:2], Profile.GENERIC: few[-2:]}
    return rng.choice(choices.get(profile, few))


def _horizon(sizes: list[int], profile: Profile) -> int:
    """The most stages, up to 3 (up to 2 for ROUND), with at most ``_MOST_TRAJECTORIES`` trajectories."""
    few = [stages for stages in (1, 2, 3) if stages == 1 or math.prod(sizes) ** stages <= _MOST_TRAJECTORIES]
    return few[:2][-1] if profile is Profile.ROUND else few[-1]


def array(domain: Domain, shape: tuple[int, ...], profile: Profile, rng: Random) -> Value:  # noqa: C901 - one case a domain
    """An array of this shape; the entries of a distribution sum to 1 over the last index.

    Raises:
        ValueError: if the values of the domain are not arrays.
    """
    if domain is Domain.POSITIVE_DEFINITE:
        simple = profile in _SIMPLE
        return gram([[1 if simple else rng.randint(-3, 3) for _ in range(k + 1)] for k in range(shape[0])])
    if len(shape) > 1:
        return tuple(array(domain, shape[1:], profile, rng) for _ in range(shape[0]))
    size = shape[0]
    match domain:
        case Domain.REAL | Domain.POSITIVE if profile is Profile.WIDE:
            return tuple(_wide(domain, rng) for _ in range(size))
        case Domain.REAL | Domain.POSITIVE if profile is Profile.SOME_TIES:
            return tuple(Fraction(level, 10) for level in _tied(size, rng))
        case Domain.DISTRIBUTION if profile in (Profile.WIDE, Profile.SOME_TIES):
            wide = profile is Profile.WIDE
            masses = [10 ** rng.randint(0, 6) for _ in range(size)] if wide else _tied(size, rng)
            return tuple(Fraction(mass, sum(masses)) for mass in masses)
        case Domain.DISTRIBUTION:
            weights = list(range(1, 2 * size, 2)) if profile in _SIMPLE else _weights(size, rng)
            return tuple(Fraction(weight, sum(weights)) for weight in weights)
        case Domain.INDICATOR:
            ones = rng.randint(1, max(1, size - 1))
            flags = [1] * ones + [0] * (size - ones)
            rng.shuffle(flags)
            return tuple(Fraction(flag) for flag in flags)
        case Domain.POSITIVE if profile is Profile.ROUND:
            # Halves are exact in binary, so that what is exactly zero comes out as exactly zero.
            return tuple(Fraction(weight, 2) for weight in _weights(size, rng))
        case Domain.POSITIVE:
            return tuple(Fraction(weight, 10) for weight in _weights(size, rng))
        case Domain.REAL:
            return _reals(size, profile, rng)
        case _:
            raise ValueError(f"an array of domain {domain.name} is not defined")


def _tied(size: int, rng: Random) -> list[int]:
    """Positive integers at most 20; two of them, of any rank, are equal."""
    levels = [rng.randint(1, 20) for _ in range(size)]
    if size > 1:
        one, other = rng.sample(range(size), 2)
        levels[one] = levels[other]
    return levels


def _reals(size: int, profile: Profile, rng: Random) -> Value:
    if profile is Profile.ZERO:
        return (Fraction(0),) * size
    if profile is Profile.TIES:
        return (Fraction(rng.randint(-100, 100), 100),) * max(1, size - 1) + (Fraction(-2),) * (size > 1)
    if profile in _SIMPLE:
        return tuple(Fraction(1 - position) for position in range(size))
    return tuple(Fraction(rng.randint(-200, 200), 100) for _ in range(size))


def gram(rows: Sequence[Sequence[int]]) -> Value:
    """The positive definite matrix L L' / 4, where ``rows`` is the lower triangle of L.

    Each diagonal entry d of ``rows`` is replaced by 1 + |d|.
    """
    lower = [[*row[:-1], 1 + abs(row[-1])] for row in rows]
    return tuple(
        tuple(Fraction(sum(a * b for a, b in zip(u, v, strict=False)), 4) for v in lower) for u in lower
    )


def _weights(size: int, rng: Random) -> list[int]:
    return [rng.randint(1, 30) for _ in range(size)]


def mean_of(statistic: Value, profile: Profile, rng: Random) -> Value:
    """A number between the smallest and the largest entry of the statistic; for BOUNDARY the smallest."""
    assert isinstance(statistic, tuple)
    numbers = [number for number in statistic if isinstance(number, Fraction)]
    low, high = min(numbers), max(numbers)
    share = Fraction(0) if profile is Profile.BOUNDARY else Fraction(rng.randint(10, 90), 100)
    return low + share * (high - low)


def draw_trials(
    parameter: Parameter, profile: Profile, sizes: dict[str, int], values: dict[str, Value], rng: Random
) -> None:
    """Write a law of K <= 5 independent trials into ``sizes`` and ``values``, in which both arguments change.

    The 2^K outcomes are in binary order, the all-correct one first.  ``values`` also gets K and the success
    probability.
    """
    success_symbol, trials_symbol = parameter.of
    trials = {Profile.SINGLE: 1, Profile.ROUND: 2}.get(profile, rng.randint(2, 5))
    success = Fraction(1, 2) if profile is Profile.ROUND else Fraction(rng.randint(15, 85), 100)
    values[str(success_symbol)], values[str(trials_symbol)] = success, Fraction(trials)
    sizes[parameter.shape[0].name] = 2**trials
    values[parameter.name] = tuple(
        Fraction(math.prod((success if bit else 1 - success for bit in bits), start=Fraction(1)))
        for bits in product((1, 0), repeat=trials)
    )
