"""Concrete values for a claim's parameters: exact rationals, so that witnesses print round.

Profiles make the edge cases: symmetric instances are blind (a tie cannot tell exp(r) from exp(-r)),
so the generic ones are asymmetric, and the degenerate ones come on top.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import product
from random import Random
from typing import TypeAlias

from sympy import Dummy, Lambda, Symbol, exp, log, sin, sqrt

from problems.parameter import Domain, Parameter

Value: TypeAlias = "Fraction | tuple[Value, ...] | Lambda"
"""A number, a nested tuple of numbers (indices in order), or a function."""


_MOST_SAMPLES = 256
"""How many different samples an instance may have: each is evaluated."""
_MOST_TRAJECTORIES = 150
"""How many trajectories an instance may have: each is a variable of a program."""


class Profile(Enum):
    """What an instance probes."""

    ROUND = "two outcomes, round numbers"
    GENERIC = "generic"
    SINGLE = "one outcome"
    TIES = "ties"
    COLD = "cold"
    HOT = "hot"
    BOUNDARY = "moment at the end of its range"
    LARGE = "many outcomes"
    MIRRORED = "laws that mirror each other"
    ZERO = "nothing to tell the outcomes apart"


@dataclass(frozen=True)
class Instance:
    """Sizes of the indices and a value for each parameter, by name.

    ``number`` tells the profiles of one series apart; the label is for people.
    """

    label: str
    sizes: Mapping[str, int]
    values: Mapping[str, Value]
    number: int = 0


_U = Dummy("u", positive=True)
CONVEX_FUNCTIONS: tuple[Lambda, ...] = (
    Lambda(_U, _U**2 / 2),
    Lambda(_U, _U * log(_U)),
    Lambda(_U, exp(_U)),
    Lambda(_U, -log(_U)),
    Lambda(_U, _U**4),
)
_X = Symbol("x", real=True)
CONVEX_POTENTIALS: tuple[Lambda, ...] = (
    Lambda(_X, _X**2 / 2),
    Lambda(_X, exp(_X)),
    Lambda(_X, sqrt(1 + _X**2)),
    Lambda(_X, exp(_X) + exp(-_X)),
    Lambda(_X, _X**2 + _X**4),
)
"""Slopes that reach everywhere, only half the line, only an interval, and everywhere again."""
CONFINING_POTENTIALS: tuple[Lambda, ...] = (
    Lambda(_X, _X**2 / 2),
    Lambda(_X, _X**4 / 4 - _X**2 / 2 + _X / 3),
    Lambda(_X, (_X - 1) ** 2),
    Lambda(_X, sqrt(1 + _X**2) - _X / 2),
    Lambda(_X, _X**4 / 4 - _X**2 / 2),
)
"""One well, two uneven ones, a shifted one, linear walls of two slopes, two even wells."""
BOUNDED_FUNCTIONS: tuple[Lambda, ...] = (
    Lambda(_X, exp(-((_X - 1) ** 2))),
    Lambda(_X, sin(2 * _X)),
    Lambda(_X, _X / (1 + _X**2)),
)
FUNCTIONS: dict[Domain, tuple[Lambda, ...]] = {
    Domain.CONVEX_FUNCTION: CONVEX_FUNCTIONS,
    Domain.CONVEX_POTENTIAL: CONVEX_POTENTIALS,
    Domain.CONFINING_POTENTIAL: CONFINING_POTENTIALS,
    Domain.BOUNDED_FUNCTION: BOUNDED_FUNCTIONS,
}
"""The trial functions of each domain of functions; the first is the simplest."""
_TEMPERATURES = {Profile.COLD: Fraction(1, 40), Profile.HOT: Fraction(200), Profile.ROUND: Fraction(1)}
_PAIR = 2
_SIMPLE = (Profile.ROUND, Profile.MIRRORED)
_PROFILES: tuple[tuple[Profile, int], ...] = (
    (Profile.ROUND, 2),
    (Profile.GENERIC, 2),
    (Profile.GENERIC, 3),
    (Profile.GENERIC, 5),
    (Profile.SINGLE, 1),
    (Profile.TIES, 3),
    (Profile.COLD, 3),
    (Profile.HOT, 4),
    (Profile.BOUNDARY, 2),
    (Profile.LARGE, 200),
    (Profile.MIRRORED, 2),
    (Profile.ZERO, 2),
)


def instances(given: tuple[Parameter, ...], seed: str) -> Iterator[Instance]:
    """Every profile that makes sense for these parameters; deterministic in ``seed``."""
    names = list(dict.fromkeys(symbol.name for parameter in given for symbol in parameter.shape))
    domains = {parameter.domain for parameter in given}
    for position, (profile, base) in enumerate(_PROFILES):
        if profile is Profile.BOUNDARY and Domain.MOMENT not in domains:
            continue
        if profile is Profile.SINGLE and domains & {Domain.ENTROPY_LEVEL, Domain.INDICATOR}:
            continue
        matrices = any(len(parameter.shape) > 1 for parameter in given)
        if profile is Profile.LARGE and (len(names) != 1 or matrices or Domain.TRIAL_LAW in domains):
            continue
        if profile is Profile.MIRRORED and len(_laws(given)) < _PAIR:
            continue
        step = 0 if profile in (Profile.SINGLE, Profile.ROUND, Profile.MIRRORED) else 1
        sizes = {name: base + step * rank for rank, name in enumerate(names)}
        yield draw(given, profile, sizes, Random(f"{seed}/{position}"), position)  # noqa: S311 - no secrets


def _laws(given: tuple[Parameter, ...]) -> list[str]:
    """The names of the distributions over one and the same set of outcomes."""
    laws = [p for p in given if p.domain is Domain.DISTRIBUTION and len(p.shape) == 1]
    return [law.name for law in laws if law.shape == laws[0].shape]


def draw(
    given: tuple[Parameter, ...], profile: Profile, sizes: dict[str, int], rng: Random, position: int
) -> Instance:
    """One instance: independent parameters first, those that depend on others after them."""
    sizes = dict(sizes)
    values: dict[str, Value] = {}
    for parameter in given:
        if parameter.domain is Domain.TRIAL_LAW:
            _draw_trials(parameter, profile, sizes, values, rng)
    for parameter in given:
        if parameter.name in values or parameter.domain is Domain.MOMENT:
            continue
        if not parameter.shape or parameter.domain is Domain.ENTROPY_LEVEL:
            values[parameter.name] = _scalar(parameter, profile, sizes, rng)
        else:
            shape = tuple(sizes[symbol.name] for symbol in parameter.shape)
            drawn = _array(parameter.domain, shape, profile, rng)
            values[parameter.name] = _with_a_zero(drawn) if _may_vanish(parameter, shape) else drawn
    for parameter in given:
        if parameter.domain is Domain.MOMENT:
            values[parameter.name] = _moment(values[str(parameter.of[0])], profile, rng)
    if profile is Profile.MIRRORED:
        first, *others = _laws(given)
        mirrored = values[first]
        assert isinstance(mirrored, tuple)
        values |= dict.fromkeys(others, mirrored[::-1])
    shown = ", ".join(f"{name}={size}" for name, size in sizes.items()) or f"no {position}"
    return Instance(f"{profile.value}, {shown}", sizes, values, position)


def _may_vanish(parameter: Parameter, shape: tuple[int, ...]) -> bool:
    """Whether the parameter is one law, of three outcomes or more, whose masses need not be positive."""
    law = parameter.domain is Domain.DISTRIBUTION and len(shape) == 1 and shape[0] > _PAIR
    return bool(law and parameter.symbol.is_nonnegative and not parameter.symbol.is_positive)


def _with_a_zero(law: Value) -> Value:
    """The law given that its first outcome does not happen."""
    assert isinstance(law, tuple)
    rest = [mass for mass in law[1:] if isinstance(mass, Fraction)]
    return (Fraction(0), *(mass / sum(rest) for mass in rest))


def _scalar(parameter: Parameter, profile: Profile, sizes: dict[str, int], rng: Random) -> Value:  # noqa: C901 - one case a domain
    generic = Fraction(rng.randint(20, 180), 100)
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


def _sample_size(profile: Profile, outcomes: int, rng: Random) -> int:
    """1, 2, 3, 4, 5 or 8 draws, as long as their samples are few; the generic ones are the larger."""
    few = [number for number in (1, 2, 3, 4, 5, 8) if number == 1 or outcomes**number <= _MOST_SAMPLES]
    choices = {Profile.ROUND: [2], Profile.SINGLE: few[:2], Profile.GENERIC: few[-2:]}
    return rng.choice(choices.get(profile, few))


def _horizon(sizes: list[int], profile: Profile) -> int:
    """As many stages, up to 3, as leave few trajectories; 2 where numbers are round."""
    few = [stages for stages in (1, 2, 3) if stages == 1 or math.prod(sizes) ** stages <= _MOST_TRAJECTORIES]
    return few[:2][-1] if profile is Profile.ROUND else few[-1]


def _array(domain: Domain, shape: tuple[int, ...], profile: Profile, rng: Random) -> Value:
    if domain is Domain.POSITIVE_DEFINITE:
        simple = profile in _SIMPLE
        return gram([[1 if simple else rng.randint(-3, 3) for _ in range(k + 1)] for k in range(shape[0])])
    if len(shape) > 1:
        return tuple(_array(domain, shape[1:], profile, rng) for _ in range(shape[0]))
    size = shape[0]
    match domain:
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


def _reals(size: int, profile: Profile, rng: Random) -> Value:
    if profile is Profile.ZERO:
        return (Fraction(0),) * size
    if profile is Profile.TIES:
        return (Fraction(rng.randint(-100, 100), 100),) * max(1, size - 1) + (Fraction(-2),) * (size > 1)
    if profile in _SIMPLE:
        return tuple(Fraction(1 - position) for position in range(size))
    return tuple(Fraction(rng.randint(-200, 200), 100) for _ in range(size))


def gram(rows: Sequence[Sequence[int]]) -> Value:
    """L L' / 4 for the lower triangle of whole numbers, with 1 + |.| on its diagonal."""
    lower = [[*row[:-1], 1 + abs(row[-1])] for row in rows]
    return tuple(
        tuple(Fraction(sum(a * b for a, b in zip(u, v, strict=False)), 4) for v in lower) for u in lower
    )


def _weights(size: int, rng: Random) -> list[int]:
    return [rng.randint(1, 30) for _ in range(size)]


def _moment(statistic: Value, profile: Profile, rng: Random) -> Value:
    assert isinstance(statistic, tuple)
    numbers = [number for number in statistic if isinstance(number, Fraction)]
    low, high = min(numbers), max(numbers)
    share = Fraction(0) if profile is Profile.BOUNDARY else Fraction(rng.randint(10, 90), 100)
    return low + share * (high - low)


def _draw_trials(
    parameter: Parameter, profile: Profile, sizes: dict[str, int], values: dict[str, Value], rng: Random
) -> None:
    """The 2^K outcomes in binary order from all-correct down, K at most 5."""
    success_symbol, trials_symbol = parameter.of
    trials = {Profile.SINGLE: 1, Profile.ROUND: 2}.get(profile, rng.randint(2, 5))
    success = Fraction(1, 2) if profile is Profile.ROUND else Fraction(rng.randint(15, 85), 100)
    values[str(success_symbol)], values[str(trials_symbol)] = success, Fraction(trials)
    sizes[parameter.shape[0].name] = 2**trials
    values[parameter.name] = tuple(
        Fraction(math.prod((success if bit else 1 - success for bit in bits), start=Fraction(1)))
        for bits in product((1, 0), repeat=trials)
    )
