"""The scale on which a coordinate of an instance moves, for each domain of parameters."""

from collections.abc import Mapping
from enum import Enum
from math import prod

from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS


class Scale(Enum):
    """The set of values of a coordinate, and how steps in it are taken."""

    LINE = "a real number, moved by adding and by multiplying"
    RAY = "a positive number, moved by multiplying"
    ODDS = "a number between 0 and 1, whose odds are multiplied"
    SHARE = "a number from 0 to 1, moved by adding"
    WHOLE = "a positive integer"
    FLAG = "0 or 1"
    CHOICE = "the position of a function in the list of its domain"


_SCALES: Mapping[Domain, Scale] = {
    Domain.REAL: Scale.LINE,
    Domain.POSITIVE: Scale.RAY,
    Domain.TEMPERATURE: Scale.RAY,
    Domain.INVERSE_TEMPERATURE: Scale.RAY,
    Domain.DISTRIBUTION: Scale.RAY,
    Domain.UNIT_INTERVAL: Scale.ODDS,
    Domain.DISCOUNT: Scale.ODDS,
    Domain.MOMENT: Scale.SHARE,
    Domain.ENTROPY_LEVEL: Scale.SHARE,
    Domain.COUNT: Scale.WHOLE,
    Domain.SAMPLE_SIZE: Scale.WHOLE,
    Domain.HORIZON: Scale.WHOLE,
    Domain.INDICATOR: Scale.FLAG,
    Domain.POSITIVE_DEFINITE: Scale.LINE,
    Domain.TRIAL_LAW: Scale.RAY,
    **dict.fromkeys(FUNCTIONS, Scale.CHOICE),
}
_SINGLE = (Domain.MOMENT, Domain.ENTROPY_LEVEL)
"""Domains of single numbers, whose ``shape`` is that of the array they refer to."""


def scale_of(parameter: Parameter) -> Scale:
    """The scale of the parameter's coordinates."""
    return _SCALES[parameter.domain]


def count_of(parameter: Parameter, sizes: Mapping[str, int]) -> int:
    """How many coordinates the parameter has; none for a law of trials, which other parameters determine."""
    if parameter.domain is Domain.TRIAL_LAW:
        return 0
    if parameter.domain in _SINGLE:
        return 1
    if parameter.domain is Domain.POSITIVE_DEFINITE:
        size = sizes[parameter.shape[0].name]
        return size * (size + 1) // 2
    return prod(sizes[symbol.name] for symbol in parameter.shape)


def may_vanish(parameter: Parameter) -> bool:
    """Whether a coordinate may be 0 exactly: a real number, a discount, a law without full support."""
    if parameter.domain is Domain.DISTRIBUTION:
        return bool(parameter.symbol.is_nonnegative and not parameter.symbol.is_positive)
    return parameter.domain in (Domain.REAL, Domain.DISCOUNT)
