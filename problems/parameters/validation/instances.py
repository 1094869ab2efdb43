"""An instance made from a user's numbers, after checks of domains, shapes and sizes."""

import math
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from fractions import Fraction
from itertools import product

from sympy import Symbol

from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS
from maxent.problems.parameters.validation.domains import (
    check_entropy_level,
    check_moment,
    convex_function,
    within,
)
from maxent.problems.parameters.validation.functions import function_on_the_line
from maxent.problems.parameters.validation.numbers import Array, InvalidInstanceError, parsed, shown

__all__ = ["InvalidInstanceError", "instance_of"]

_MOST_TRIALS = 12
"""The largest K for which the 2^K outcomes of K trials are listed."""
_ROUNDING = Fraction(1, 10**12)
_SCALAR_WITH_SHAPE = (Domain.MOMENT, Domain.ENTROPY_LEVEL)
"""Domains of single numbers, whose ``shape`` is that of the array they refer to."""


def instance_of(given: tuple[Parameter, ...], values: Mapping[str, object]) -> Instance:
    """The values, by name, as an exact instance of the parameters.

    Numbers may be integers, floats, fractions, decimals or strings such as "1/3"; arrays may be
    nested sequences or NumPy arrays.  A float stands for its exact binary value, with one exception:
    probabilities given as floats that sum to 1 within 1e-12 are divided by their sum, so that they
    sum to 1 exactly; exact probabilities must sum to 1 themselves.  The law of independent trials is
    computed from the success probability and the number of trials, which are given in its place.

    Raises:
        InvalidInstanceError: if the values are not an instance; the message is one sentence, in which
            entries and rows are counted from 1, as in formulas.
    """
    wanted = _with_trials(given)
    _check_names(wanted, given, values)
    sizes: dict[str, int] = {}
    owners: dict[str, str] = {}
    found: dict[str, Value] = {}
    for parameter in wanted:
        if parameter.domain is Domain.CONVEX_FUNCTION:
            found[parameter.name] = convex_function(values[parameter.name], parameter.name)
        elif parameter.domain in FUNCTIONS:
            found[parameter.name] = function_on_the_line(values[parameter.name], parameter)
        elif parameter.domain is not Domain.TRIAL_LAW:
            found[parameter.name] = _read(parameter, values[parameter.name], sizes, owners)
    for parameter in wanted:
        if parameter.domain is Domain.TRIAL_LAW:
            found[parameter.name] = _law(parameter, found, values, sizes, owners)
    for parameter in wanted:
        _check_against_others(parameter, found, sizes)
    over = ", ".join(f"{name}={size}" for name, size in sizes.items())
    ordered = {parameter.name: found[parameter.name] for parameter in wanted}
    return Instance(f"given{', ' if over else ''}{over}", sizes, ordered)


def _with_trials(given: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """The parameters, after the success probability and the number of trials of every law of trials."""
    known = {parameter.name for parameter in given}
    implied: dict[str, Parameter] = {}
    for parameter in given:
        if parameter.domain is Domain.TRIAL_LAW:
            for symbol, domain in zip(parameter.of, (Domain.UNIT_INTERVAL, Domain.COUNT), strict=True):
                if str(symbol) not in known:
                    implied[str(symbol)] = Parameter(symbol, domain)
    return (*implied.values(), *given)


def _check_names(
    wanted: tuple[Parameter, ...], given: tuple[Parameter, ...], values: Mapping[str, object]
) -> None:
    names = [p.name for p in wanted]
    expected = [p.name for p in wanted if p.domain is not Domain.TRIAL_LAW]
    missing = [name for name in expected if name not in values]
    for name in values:
        if name in names:
            continue
        if name in {str(size) for parameter in given for size in parameter.shape}:
            raise InvalidInstanceError(f"{name} is a size, which is read off the arrays; leave it out")
        guess = _nearest(str(name), missing) or _nearest(str(name), expected)
        hint = f"did you mean {guess}?" if guess else f"the parameters are {', '.join(expected)}"
        raise InvalidInstanceError(f"there is no parameter {shown(name)}; {hint}")
    if missing:
        parameter = next(p for p in wanted if p.name == missing[0])
        raise InvalidInstanceError(f"{parameter.name} is missing; give a value ({parameter.domain.value})")


def _nearest(name: str, names: Sequence[str]) -> str | None:
    lowered = {known.lower(): known for known in names}
    close = get_close_matches(name.lower(), lowered, n=1, cutoff=0.5)
    return lowered[close[0]] if close else None


def _read(parameter: Parameter, value: object, sizes: dict[str, int], owners: dict[str, str]) -> Array:
    """The value, checked against its domain and against the sizes of the parameters before it."""
    shape = () if parameter.domain in _SCALAR_WITH_SHAPE else parameter.shape
    found = parsed(value, parameter.name, [str(size) for size in shape])
    for symbol, size in zip(shape, found.sizes, strict=True):
        _agree(symbol, size, parameter.name, sizes, owners)
    return within(found, parameter)


def _agree(symbol: Symbol, size: int, name: str, sizes: dict[str, int], owners: dict[str, str]) -> None:
    before = sizes.setdefault(symbol.name, size)
    owner = owners.setdefault(symbol.name, name)
    if before != size:
        where = f"{before} in {owner}" if owner != name else f"{before} at another index"
        raise InvalidInstanceError(
            f"{name} has {size} entries over {symbol.name}, which is {where}; make them equally long"
        )


def _law(
    parameter: Parameter,
    found: Mapping[str, Value],
    values: Mapping[str, object],
    sizes: dict[str, int],
    owners: dict[str, str],
) -> Value:
    """The law of the 2^K outcomes, in binary order from all-correct down.

    A law that ``values`` holds already has to be equal to it.
    """
    success_name, trials_name = (str(symbol) for symbol in parameter.of)
    success, trials = found[success_name], found[trials_name]
    assert isinstance(success, Fraction)
    assert isinstance(trials, Fraction)
    if trials > _MOST_TRIALS:
        raise InvalidInstanceError(
            f"{trials_name} is {shown(trials)}, and the law {parameter.name} would have 2^{shown(trials)} "
            f"outcomes; give at most {_MOST_TRIALS}"
        )
    law = tuple(
        math.prod((success if bit else 1 - success for bit in bits), start=Fraction(1))
        for bits in product((1, 0), repeat=int(trials))
    )
    _agree(parameter.shape[0], len(law), parameter.name, sizes, owners)
    if parameter.name in values:
        said = parsed(values[parameter.name], parameter.name, [str(parameter.shape[0])])
        allowed = _ROUNDING if said.rounded else Fraction(0)
        assert isinstance(said.value, tuple)
        numbers = [number for number in said.value if isinstance(number, Fraction)]
        if len(numbers) != len(law) or any(abs(x - y) > allowed for x, y in zip(numbers, law, strict=True)):
            raise InvalidInstanceError(
                f"{parameter.name} is not the law of {shown(trials)} trials with success probability "
                f"{shown(success)}; leave it out, it is computed from {success_name} and {trials_name}"
            )
    return law


def _check_against_others(parameter: Parameter, found: Mapping[str, Value], sizes: Mapping[str, int]) -> None:
    value = found[parameter.name]
    if parameter.domain is Domain.MOMENT:
        statistic = found.get(str(parameter.of[0]))
        if isinstance(statistic, tuple):
            assert isinstance(value, Fraction)
            check_moment(value, parameter, statistic)
    if parameter.domain is Domain.ENTROPY_LEVEL:
        name = parameter.shape[0].name
        if name not in sizes:
            raise InvalidInstanceError(f"{parameter.name} needs the size {name}, which no array gives")
        assert isinstance(value, Fraction)
        check_entropy_level(value, parameter, sizes[name])
