"""Instances at the corners of the parameters' domains: ends, ties, zeros, equal parameters, one outcome.

A formula that is right at random numbers may be wrong or undefined where a parameter takes a special value.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, product
from random import Random

from maxent.problems.parameters.drawing import Value, gram
from maxent.problems.parameters.instance import Instance, draw
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.profile import Profile
from maxent.problems.parameters.trial_functions import FUNCTIONS

_FIRST = 1000
"""The number of the first corner; drawn instances have smaller numbers."""
_SIZES = (2, 3, 1)
_SMALL, _LARGE = Fraction(1, 1000), Fraction(1000)
_NEEDS_TWO = (Domain.INDICATOR, Domain.ENTROPY_LEVEL)


def _numbers(*texts: str) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, texts))


_POSITIVE = _numbers("1", "2", "1/2", "1/1000", "1000")
_SCALARS: dict[Domain, tuple[Fraction, ...]] = {
    Domain.REAL: _numbers("0", "1", "-1", "1/2", "2", "-1/2", "1000", "-1000", "1/1000"),
    Domain.POSITIVE: _POSITIVE,
    Domain.TEMPERATURE: _POSITIVE,
    Domain.INVERSE_TEMPERATURE: _POSITIVE,
    Domain.UNIT_INTERVAL: _numbers("1/2", "1/1000", "999/1000"),
    Domain.DISCOUNT: _numbers("0", "1/1000", "99/100"),
    Domain.COUNT: _numbers("1", "2", "3", "8"),
    Domain.SAMPLE_SIZE: _numbers("1", "2", "3"),
    Domain.HORIZON: _numbers("1", "2"),
}
_BELONGING: dict[Domain, tuple[Fraction, ...]] = {
    Domain.DISCOUNT: _numbers("0"),
    Domain.COUNT: _numbers("1"),
    Domain.HORIZON: _numbers("1"),
}
"""The ends that belong to a domain, other than a moment's."""


@dataclass(frozen=True)
class _Corner:
    """Some parameters at special values, in words and by name; a share is of a moment's range."""

    words: str
    values: dict[str, Value]
    shares: dict[str, Fraction]


def corners(given: tuple[Parameter, ...], seed: str, *, ends_only: bool = False) -> Iterator[Instance]:
    """Instances with one parameter at a special value, with all at once, and with equal parameters.

    The others are generic, with 2, 3 and 1 outcomes.  ``ends_only`` leaves only the ends that belong to a
    domain, at 2 outcomes, for statements that are slow to test.  Deterministic in ``seed``.
    """
    number = _FIRST
    seen: set[str] = set()
    for size in _SIZES[:1] if ends_only else _SIZES:
        if size == 1 and any(parameter.domain in _NEEDS_TWO for parameter in given):
            continue
        base = _generic(given, size, seed)
        found = _ends(given, base) if ends_only else _all(given, base)
        for corner in found:
            instance = _placed(base, corner, given, number)
            key = repr((instance.sizes, instance.values))
            if key not in seen:
                seen.add(key)
                yield instance
                number += 1


def _generic(given: tuple[Parameter, ...], size: int, seed: str) -> Instance:
    """A generic instance with this many outcomes, one more for every further index, each at least 1."""
    names = list(dict.fromkeys(symbol.name for parameter in given for symbol in parameter.shape))
    step = 0 if size == 1 else 1
    sizes = {name: size + step * rank for rank, name in enumerate(names)}
    profile = Profile.SINGLE if size == 1 else Profile.GENERIC
    return draw(given, profile, sizes, Random(f"{seed}/corner/{size}"), _FIRST)  # noqa: S311 - no secrets


def _placed(base: Instance, corner: _Corner, given: tuple[Parameter, ...], number: int) -> Instance:
    """The base with the corner's values; every moment keeps its share of its range."""
    values = dict(base.values) | corner.values
    for parameter in given:
        if parameter.domain is Domain.MOMENT:
            name, statistic = parameter.name, str(parameter.of[0])
            share = corner.shares.get(name, _share(base.values[name], base.values[statistic]))
            low, high = _range(values[statistic])
            values[name] = low + share * (high - low)
    shown = ", ".join(f"{name}={size}" for name, size in base.sizes.items())
    label = f"corner {corner.words}" + (f", {shown}" if shown else "")
    return replace(base, label=label, values=values, number=number)


def _range(statistic: Value) -> tuple[Fraction, Fraction]:
    assert isinstance(statistic, tuple)
    numbers = [number for number in statistic if isinstance(number, Fraction)]
    return min(numbers), max(numbers)


def _share(moment: Value, statistic: Value) -> Fraction:
    low, high = _range(statistic)
    assert isinstance(moment, Fraction)
    return (moment - low) / (high - low) if high > low else Fraction(0)


def _ends(given: tuple[Parameter, ...], base: Instance) -> Iterator[_Corner]:
    """The corners at which a value is at an end that belongs to its domain."""
    for parameter in given:
        name = parameter.name
        if parameter.domain is Domain.MOMENT:
            yield _Corner(f"{name} largest", {}, {name: Fraction(1)})
            yield _Corner(f"{name} smallest", {}, {name: Fraction(0)})
        for value in _BELONGING.get(parameter.domain, ()):
            yield _Corner(f"{name} = {value}", {name: value}, {})
        if _may_vanish(parameter):
            for words, law in _laws_with_zeros(_shape(parameter, base)):
                yield _Corner(f"{name} {words}", {name: law}, {})


def _all(given: tuple[Parameter, ...], base: Instance) -> Iterator[_Corner]:
    """One parameter special, equal pairs of parameters, and all parameters special at once."""
    yield from _ends(given, base)
    tied = {
        parameter.name for law in given if law.domain is Domain.TRIAL_LAW for parameter in _trials(law, given)
    }
    special = {
        parameter.name: list(_special(parameter, base)) for parameter in given if parameter.name not in tied
    }
    for name, found in special.items():
        for words, value in found:
            yield _Corner(f"{name} {words}", {name: value}, {})
    for one, other in combinations([parameter for parameter in given if parameter.name in special], 2):
        if (one.domain, one.shape) == (other.domain, other.shape) and one.domain is not Domain.MOMENT:
            yield _Corner(f"{one.name} = {other.name}", {other.name: base.values[one.name]}, {})
    filled = {name: found for name, found in special.items() if found}
    for turn in range(max(map(len, filled.values()), default=0)):
        for step in (0, 1):
            chosen = {
                name: found[(turn + step * rank) % len(found)]
                for rank, (name, found) in enumerate(filled.items())
            }
            words = ", ".join(f"{name} {said}" for name, (said, _) in chosen.items())
            yield _Corner(words, {name: value for name, (_, value) in chosen.items()}, {})


def _trials(law: Parameter, given: tuple[Parameter, ...]) -> Iterator[Parameter]:
    """The parameters that the law of independent trials determines, and the law itself."""
    yield law
    yield from (parameter for parameter in given if parameter.symbol in law.of)


def _shape(parameter: Parameter, base: Instance) -> tuple[int, ...]:
    return tuple(base.sizes[symbol.name] for symbol in parameter.shape)


def _special(parameter: Parameter, base: Instance) -> Iterator[tuple[str, Value]]:
    """The special values of one parameter, each with a word for it."""
    shape = _shape(parameter, base)
    match parameter.domain:
        case domain if domain in FUNCTIONS:
            yield from ((f"= {function.expr}", function) for function in FUNCTIONS[domain])
        case domain if domain in _SCALARS and not shape:
            yield from ((f"= {value}", value) for value in _SCALARS[domain])
        case Domain.POSITIVE_DEFINITE:
            yield from _matrices(shape[0])
        case Domain.ENTROPY_LEVEL:
            highest = Fraction(math.floor(10**6 * math.log(shape[0])), 10**6)
            yield from (
                (words, share * highest) for words, share in (("small", _SMALL), ("large", 1 - _SMALL))
            )
        case Domain.REAL | Domain.POSITIVE | Domain.DISTRIBUTION | Domain.INDICATOR if shape:
            for words, vector in _vectors(parameter.domain, shape[-1]):
                yield words, _repeated(vector, shape[:-1])
        case _:
            return


def _vectors(domain: Domain, size: int) -> Iterator[tuple[str, tuple[Fraction, ...]]]:
    """Special vectors: constant, every pattern of two levels (all ties), and very unequal ones."""
    if domain is Domain.INDICATOR:
        yield from ((f"= {_text(flags)}", flags) for flags in _patterns(size, Fraction(0), Fraction(1)))
        return
    if domain is Domain.DISTRIBUTION:
        yield "uniform", (Fraction(1, size),) * size
        for weights in _patterns(size, Fraction(1), _LARGE):
            law = tuple(weight / sum(weights) for weight in weights)
            yield f"near {_text(tuple(Fraction(int(w > 1)) for w in weights))}", law
        return
    low, high = (Fraction(0), Fraction(1)) if domain is Domain.REAL else (Fraction(1), Fraction(2))
    constants = (low, high, _LARGE) if domain is Domain.REAL else (low, _SMALL, _LARGE)
    yield from ((f"constant {value}", (value,) * size) for value in constants)
    for vector in _patterns(size, low, high):
        yield f"= {_text(vector)}", vector
    if domain is Domain.REAL:
        for vector in _patterns(size, Fraction(-1), Fraction(1)):
            yield f"= {_text(vector)}", vector
    if size > 1:
        yield "spread", tuple(low + _LARGE * place for place in range(size))


def _patterns(size: int, low: Fraction, high: Fraction) -> Iterator[tuple[Fraction, ...]]:
    """Every vector of the two levels in which both occur."""
    return (vector for vector in product((high, low), repeat=size) if len(set(vector)) > 1)


def _may_vanish(parameter: Parameter) -> bool:
    law = parameter.domain is Domain.DISTRIBUTION and bool(parameter.shape)
    return bool(law and parameter.symbol.is_nonnegative and not parameter.symbol.is_positive)


def _laws_with_zeros(shape: tuple[int, ...]) -> Iterator[tuple[str, Value]]:
    """Laws that give some outcomes, but not all, the probability 0, and the others equal ones."""
    for flags in _patterns(shape[-1], Fraction(0), Fraction(1)):
        law = tuple(flag / sum(flags) for flag in flags)
        yield f"= {_text(law)}", _repeated(law, shape[:-1])


def _matrices(size: int) -> Iterator[tuple[str, Value]]:
    """Four times a unit matrix's quarter, and a matrix that is nearly singular."""
    yield "diagonal", gram([[0] * (row + 1) for row in range(size)])
    if size > 1:
        yield "nearly singular", gram([[30] * row + [0] for row in range(size)])


def _repeated(vector: Value, shape: tuple[int, ...]) -> Value:
    """The array of this shape all of whose rows are the vector."""
    for size in reversed(shape):
        vector = (vector,) * size
    return vector


def _text(vector: tuple[Fraction, ...]) -> str:
    return "(" + ", ".join(map(str, vector)) + ")"
