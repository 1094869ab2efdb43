"""Checks that a user's values lie in the domains of their parameters."""

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

from sympy import Float, Lambda, Rational

from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.validation.numbers import (
    Array,
    InvalidInstanceError,
    Parsed,
    Position,
    place,
    row_of,
    shown,
)

_ROUNDING = Fraction(1, 10**12)
"""How far the sum of probabilities given as floats may be from 1."""
_DIGITS = 60
_PROBES = tuple(Rational(n, d) for n, d in ((1, 100), (1, 3), (1, 1), (5, 2), (7, 1)))


def within(parsed: Parsed, parameter: Parameter) -> Array:
    """The array, checked against its domain where the domain refers to no other parameter.

    Probabilities that sum to 1 within 1e-12, at least one of them given as a float, are divided by their
    sum; everything else is returned unchanged.

    Raises:
        InvalidInstanceError: if the array is not in its domain.
    """
    value = parsed.value
    match parameter.domain:
        case Domain.DISTRIBUTION:
            return _distribution(value, parameter, rounded=parsed.rounded)
        case Domain.INDICATOR:
            _check_indicator(value, parameter)
        case Domain.POSITIVE_DEFINITE:
            _check_positive_definite(value, parameter.name)
        case _:
            for position, entry in entries(value):
                _check_entry(entry, place(parameter.name, position), parameter.domain)
    return value


def entries(value: Array, position: Position = ()) -> Iterator[tuple[Position, Fraction]]:
    """Every number of the array with its position, whose indices count from 1."""
    if isinstance(value, Fraction):
        yield position, value
        return
    for k, part in enumerate(value, start=1):
        yield from entries(part, (*position, k))


def _check_entry(entry: Fraction, where: str, domain: Domain) -> None:
    is_, found = f"{where} is {shown(entry)}", None
    match domain:
        case Domain.TEMPERATURE | Domain.INVERSE_TEMPERATURE if entry <= 0:
            kind = domain.value.partition(", ")[2]
            found = f"{is_}, but {kind} is positive; the limits 0 and infinity are claims of their own"
        case Domain.POSITIVE if entry <= 0:
            found = f"{is_}; give a positive number"
        case Domain.UNIT_INTERVAL if not 0 < entry < 1:
            found = f"{is_}; give a number strictly between 0 and 1"
        case Domain.DISCOUNT if not 0 <= entry < 1:
            found = f"{is_}; give a discount of at least 0 and less than 1"
        case Domain.COUNT | Domain.SAMPLE_SIZE | Domain.HORIZON if entry.denominator != 1 or entry < 1:
            found = f"{is_}; give a positive integer"
    if found is not None:
        raise InvalidInstanceError(found)


def _check_indicator(value: Array, parameter: Parameter) -> None:
    for position, entry in entries(value):
        if entry not in (0, 1):
            where = place(parameter.name, position)
            raise InvalidInstanceError(f"{where} is {shown(entry)}; an indicator has the values 0 and 1 only")
    found = {entry for _, entry in entries(value)}
    if len(found) == 1:
        (only,), other = found, {0: 1, 1: 0}
        raise InvalidInstanceError(
            f"{parameter.name} is {only} everywhere; make it {other[int(only)]} for some outcome: "
            "its set is neither empty nor everything"
        )


def _check_positive_definite(value: Array, name: str) -> None:
    """Refuse a matrix that is not symmetric, or has a pivot in Gaussian elimination that is not positive."""
    rows = [[entry for _, entry in entries(row)] for row in value] if isinstance(value, tuple) else []
    for i, row in enumerate(rows):
        for j, entry in enumerate(row[:i]):
            if entry != rows[j][i]:
                here, there = place(name, (i + 1, j + 1)), place(name, (j + 1, i + 1))
                raise InvalidInstanceError(
                    f"{here} is {shown(entry)} and {there} is {shown(rows[j][i])}; give a symmetric matrix"
                )
    while rows:
        head, *rest = rows
        if head[0] <= 0:
            raise InvalidInstanceError(f"{name} is not positive definite; add a multiple of the identity")
        rows = [[x - row[0] / head[0] * y for x, y in zip(row[1:], head[1:], strict=True)] for row in rest]


def _distribution(value: Array, parameter: Parameter, *, rounded: bool, position: Position = ()) -> Array:
    """The array, each row checked and divided by its sum.

    Zeros are allowed where the symbol is declared nonnegative and not positive.
    """
    assert isinstance(value, tuple)
    if any(isinstance(part, tuple) for part in value):
        rows = enumerate(value, start=1)
        return tuple(
            _distribution(row, parameter, rounded=rounded, position=(*position, k)) for k, row in rows
        )
    zeros = parameter.symbol.is_nonnegative and not parameter.symbol.is_positive
    masses = [mass for _, mass in entries(value)]
    for k, mass in enumerate(masses, start=1):
        where = place(parameter.name, (*position, k))
        if mass < 0:
            raise InvalidInstanceError(f"{where} is {shown(mass)}; a probability is not negative")
        if mass == 0 and not zeros:
            raise InvalidInstanceError(
                f"{where} is 0, but {parameter.name} has full support by convention; "
                "leave that outcome out, or give it some mass"
            )
    total = sum(masses, Fraction(0))
    if total != 1 and not (rounded and abs(total - 1) <= _ROUNDING):
        raise InvalidInstanceError(
            f"{row_of(parameter.name, position)} sums to {shown(total)}, not to 1; "
            "divide it by its sum, or give exact fractions"
        )
    return tuple(mass / total for mass in masses)


def check_moment(value: Fraction, parameter: Parameter, statistic: Array) -> None:
    """Check that the mean lies between the smallest and the largest entry of its statistic.

    Raises:
        InvalidInstanceError: if it does not.
    """
    numbers, name = [entry for _, entry in entries(statistic)], str(parameter.of[0])
    low, high = min(numbers), max(numbers)
    if not low <= value <= high:
        raise InvalidInstanceError(
            f"{parameter.name} is {shown(value)}, which no distribution has as its mean of {name}; "
            f"give a number from {shown(low)} to {shown(high)}"
        )


def check_entropy_level(value: Fraction, parameter: Parameter, size: int) -> None:
    """Check that the level lies strictly between 0 and log size (nats).

    Raises:
        InvalidInstanceError: if it does not.
    """
    with localcontext() as context:
        context.prec = _DIGITS
        largest = Decimal(size).ln()
        if 0 < value and Decimal(value.numerator) / Decimal(value.denominator) < largest:
            return
        context.prec = 12
        sizes = f"log {parameter.shape[0]} = {+largest}"
    if size == 1:
        raise InvalidInstanceError(
            f"{parameter.name} has no value over one outcome, whose entropy is 0; give at least two outcomes"
        )
    raise InvalidInstanceError(
        f"{parameter.name} is {shown(value)}; give an entropy strictly between 0 and {sizes} nats"
    )


def convex_function(value: object, name: str) -> Lambda:
    """The function with exact numbers for its floats, tested for convexity at a few positive numbers.

    Raises:
        InvalidInstanceError: if it is not a function of one real variable, or fails the test.
    """
    if not isinstance(value, Lambda):
        example = "Lambda(u, u**2 / 2)"
        raise InvalidInstanceError(f"{name} is {shown(value)}; give a SymPy function such as {example}")
    if len(value.variables) != 1 or value.free_symbols:
        raise InvalidInstanceError(f"{name} is {shown(value)}; give a function of one variable and no other")
    exact = value.xreplace({rounded: Rational(rounded) for rounded in value.atoms(Float)})
    for low, high in pairwise(_PROBES):
        try:
            bend = ((exact(low) + exact(high)) / 2 - exact((low + high) / 2)).evalf(30)
        except (TypeError, ValueError, ArithmeticError, AttributeError):
            bend = None
        if bend is None or not (bend.is_Float or bend.is_Rational) or not bend.is_finite:
            raise InvalidInstanceError(
                f"{name} is {shown(value)}, which is no real number between {low} and {high}; "
                "give a function that is finite on the positive half-line"
            )
        if not bend > 0:
            raise InvalidInstanceError(
                f"{name} is {shown(value)}, which is not strictly convex between {low} and {high}; "
                "give a strictly convex function"
            )
    return exact
