"""Points of the search: rational coordinates for all parameters, and the exact instances they stand for."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from sympy import Symbol

from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS
from maxent.verify.adversary.scale import count_of, may_vanish

Numbers = tuple[Fraction, ...]
_LEVEL_DIGITS = 10**9
"""Entropy levels are rounded down to multiples of 1e-9 nats, as a share of a logarithm is irrational."""


@dataclass(frozen=True)
class Point:
    """The sizes of the indices and the coordinates of every parameter, row by row, each by name.

    The coordinates of a distribution are weights, those of a moment or of an entropy level a share of its
    range, those of a positive definite matrix the lower triangle of a factor.
    """

    sizes: Mapping[str, int]
    coordinates: Mapping[str, Numbers]


def with_trials(given: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """The parameters, with the success probability and the number of trials of every law of trials."""
    known = {parameter.name for parameter in given}
    implied: dict[str, Parameter] = {}
    for law in (parameter for parameter in given if parameter.domain is Domain.TRIAL_LAW):
        for symbol, domain in zip(law.of, (Domain.UNIT_INTERVAL, Domain.COUNT), strict=True):
            if isinstance(symbol, Symbol) and symbol.name not in known:
                implied[symbol.name] = Parameter(symbol, domain)
    return (*implied.values(), *given)


def instance_at(point: Point, parameters: tuple[Parameter, ...]) -> Instance | None:
    """The instance that the point stands for; None if it stands for none, e.g. for a law of mass 0."""
    values: dict[str, Value] = {}
    for parameter in sorted(parameters, key=lambda each: bool(each.of)):  # what refers to others comes last
        value = _value(parameter, point, values)
        if value is None:
            return None
        values[parameter.name] = value
    ordered = {parameter.name: values[parameter.name] for parameter in parameters}
    over = ", ".join(f"{name}={size}" for name, size in point.sizes.items())
    return Instance(f"sought, {over}" if over else "sought", point.sizes, ordered)


def _value(parameter: Parameter, point: Point, values: Mapping[str, Value]) -> "Value | None":
    own = point.coordinates[parameter.name]
    shape = tuple(point.sizes[symbol.name] for symbol in parameter.shape)
    match parameter.domain:
        case Domain.DISTRIBUTION:
            rows = _rows(own, shape[-1])
            laws = [_law(row) for row in rows]
            return None if None in laws else _nested([mass for law in laws for mass in law or ()], shape)
        case Domain.INDICATOR:
            return own if len(set(own)) > 1 else None
        case Domain.POSITIVE_DEFINITE:
            return _matrix(own, shape[0])
        case Domain.MOMENT:
            statistic = values[str(parameter.of[0])]
            numbers = [number for number in _flat(statistic) if isinstance(number, Fraction)]
            return min(numbers) + own[0] * (max(numbers) - min(numbers))
        case Domain.ENTROPY_LEVEL:
            level = math.floor(_LEVEL_DIGITS * math.log(shape[0]) * float(own[0]))
            return Fraction(level, _LEVEL_DIGITS) if 0 < own[0] < 1 and level > 0 else None
        case Domain.TRIAL_LAW:
            success, trials = (values[str(symbol)] for symbol in parameter.of)
            assert isinstance(success, Fraction)
            assert isinstance(trials, Fraction)
            return tuple(
                Fraction(math.prod((success if bit else 1 - success for bit in bits), start=Fraction(1)))
                for bits in product((1, 0), repeat=int(trials))
            )
        case domain if domain in FUNCTIONS:
            return FUNCTIONS[domain][int(own[0])]
    return _nested(list(own), shape)


def _law(weights: Numbers) -> Numbers | None:
    total = sum(weights)
    return tuple(weight / total for weight in weights) if total > 0 else None


def _matrix(lower: Numbers, size: int) -> "Value | None":
    """L L' for the rows of the lower triangle L; None where its diagonal has a 0."""
    rows = [lower[k * (k + 1) // 2 : (k + 1) * (k + 2) // 2] for k in range(size)]
    if any(row[-1] == 0 for row in rows):
        return None
    return tuple(
        tuple(sum((a * b for a, b in zip(u, v, strict=False)), Fraction(0)) for v in rows) for u in rows
    )


def _rows(numbers: Numbers, length: int) -> list[Numbers]:
    return [numbers[start : start + length] for start in range(0, len(numbers), length)]


def _nested(numbers: list[Fraction], shape: tuple[int, ...]) -> Value:
    if not shape:
        return numbers[0]
    step = math.prod(shape[1:])
    return tuple(_nested(numbers[k * step : (k + 1) * step], shape[1:]) for k in range(shape[0]))


def _flat(value: Value) -> list[Value]:
    return [entry for part in value for entry in _flat(part)] if isinstance(value, tuple) else [value]


def point_of(instance: Instance, parameters: tuple[Parameter, ...]) -> Point | None:
    """The point that stands for the instance; None where a parameter has no coordinates in it."""
    coordinates: dict[str, Numbers] = {}
    for parameter in parameters:
        if parameter.name not in instance.values:
            return None
        own = _coordinates(parameter, instance)
        if own is None or len(own) != count_of(parameter, instance.sizes):
            return None
        coordinates[parameter.name] = own
    return Point(dict(instance.sizes), coordinates)


def _coordinates(parameter: Parameter, instance: Instance) -> Numbers | None:
    value = instance.values[parameter.name]
    match parameter.domain:
        case Domain.TRIAL_LAW:
            return ()
        case Domain.POSITIVE_DEFINITE:
            size = instance.sizes[parameter.shape[0].name]
            return tuple(Fraction(int(row == column)) for row in range(size) for column in range(row + 1))
        case Domain.MOMENT:
            numbers = [n for n in _flat(instance.values[str(parameter.of[0])]) if isinstance(n, Fraction)]
            low, high = min(numbers), max(numbers)
            assert isinstance(value, Fraction)
            return ((value - low) / (high - low) if high > low else Fraction(1, 2),)
        case Domain.ENTROPY_LEVEL:
            assert isinstance(value, Fraction)
            return (Fraction(float(value) / math.log(instance.sizes[parameter.shape[0].name])),)
        case domain if domain in FUNCTIONS:
            known = FUNCTIONS[domain]
            return (Fraction(known.index(value)),) if value in known else None
    return tuple(number for number in _flat(value) if isinstance(number, Fraction))


def allowed(parameter: Parameter, number: Fraction) -> bool:
    """Whether a coordinate of a positive or a bounded scale may have this value."""
    if number == 0:
        return may_vanish(parameter)
    match parameter.domain:
        case Domain.UNIT_INTERVAL | Domain.DISCOUNT | Domain.ENTROPY_LEVEL:
            return 0 < number < 1
        case Domain.MOMENT:
            return 0 <= number <= 1
        case Domain.REAL | Domain.POSITIVE_DEFINITE:
            return True
    return number > 0
