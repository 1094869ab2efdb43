"""Whether the values of a witness lie in the domains of the parameters, in exact numbers."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from sympy import Integer, Matrix, Rational, log

from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.parameter import Domain, Parameter

_POSITIVE = (Domain.POSITIVE, Domain.TEMPERATURE, Domain.INVERSE_TEMPERATURE)
_COUNTS = (Domain.COUNT, Domain.SAMPLE_SIZE, Domain.HORIZON)
_OF_SIZE = (Domain.MOMENT, Domain.ENTROPY_LEVEL)
"""Numbers that depend on the size in their shape, which is not that of an array of them."""


def rank(parameter: Parameter) -> int:
    """The number of indices of the parameter's value."""
    return 0 if parameter.domain in _OF_SIZE else len(parameter.shape)


def shape(value: Value) -> tuple[int, ...] | None:
    """The sizes of a nested tuple of numbers, () for a number; None if there are none."""
    if isinstance(value, Fraction):
        return ()
    if not isinstance(value, tuple) or not value:
        return None
    inner = {shape(entry) for entry in value}
    (one,) = inner if len(inner) == 1 else (None,)
    return None if one is None else (len(value), *one)


def admitted(parameter: Parameter, values: Mapping[str, Value], sizes: Mapping[object, int]) -> bool:
    """Whether the value of the parameter is known to lie in its domain and to be what its symbol assumes.

    The value has the shape of the parameter.
    """
    value = values[parameter.name]
    numbers = tuple(_numbers(value))
    grants = getattr(parameter.symbol, "assumptions0", {})
    return all(_is(number, grants) for number in numbers) and _inside(parameter, value, values, sizes)


def _inside(  # noqa: C901 - one case for each domain
    parameter: Parameter, value: Value, values: Mapping[str, Value], sizes: Mapping[object, int]
) -> bool:
    numbers = tuple(_numbers(value))
    match parameter.domain:
        case Domain.REAL:
            return True
        case domain if domain in _POSITIVE:
            return all(number > 0 for number in numbers)
        case Domain.UNIT_INTERVAL:
            return all(0 < number < 1 for number in numbers)
        case Domain.DISCOUNT:
            return all(0 <= number < 1 for number in numbers)
        case domain if domain in _COUNTS:
            return all(number > 0 and number.denominator == 1 for number in numbers)
        case Domain.INDICATOR:
            return set(numbers) == {0, 1}
        case Domain.DISTRIBUTION:
            return all(number >= 0 for number in numbers) and all(sum(row) == 1 for row in _rows(value))
        case Domain.MOMENT:
            statistic = tuple(_numbers(values.get(str(parameter.of[0]), ())))
            return bool(statistic) and min(statistic) <= numbers[0] <= max(statistic)
        case Domain.ENTROPY_LEVEL:
            size = sizes.get(parameter.shape[0])
            return size is not None and numbers[0] > 0 and bool(_rational(numbers[0]) < log(Integer(size)))
        case Domain.POSITIVE_DEFINITE:
            matrix = Matrix([[_rational(entry) for entry in row] for row in _rows(value)])
            return bool(matrix.is_symmetric() and matrix.is_positive_definite)
    return False


def _numbers(value: Value) -> Iterator[Fraction]:
    if isinstance(value, Fraction):
        yield value
    elif isinstance(value, tuple):
        for entry in value:
            yield from _numbers(entry)


def _rows(value: Value) -> Iterator[tuple[Fraction, ...]]:
    """The numbers for each choice of all indices but the last."""
    assert isinstance(value, tuple)
    if isinstance(value[0], Fraction):
        yield tuple(_numbers(value))
    else:
        for entry in value:
            yield from _rows(entry)


def _rational(number: Fraction) -> Rational:
    return Rational(number.numerator, number.denominator)


def _is(number: Fraction, grants: Mapping[str, bool]) -> bool:
    exact = _rational(number)
    return all(getattr(exact, f"is_{name}", None) is holds for name, holds in grants.items())
