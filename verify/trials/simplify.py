"""A failing instance made simpler while it still fails, so that a reader can check it by hand.

Outcomes are left out and numbers replaced by simpler ones, one change at a time.  This is for failures at
special values, which a search among small instances does not find again.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import partial

from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS
from maxent.problems.parameters.validation.instances import InvalidInstanceError, instance_of

_DENOMINATORS = (1, 2, 3, 4, 10, 100)
_LAW = (Domain.DISTRIBUTION,)
_WITH_SHAPE = (Domain.MOMENT, Domain.ENTROPY_LEVEL)


def simplified(
    given: tuple[Parameter, ...], instance: Instance, breaks: Callable[[Instance], bool], *, tries: int
) -> Instance:
    """The simplest instance reached from this one by steps at which ``breaks`` stays true.

    At most ``tries`` instances are tested.  An instance of a law of trials is returned as it is.
    """
    if any(parameter.domain is Domain.TRIAL_LAW for parameter in given):
        return instance
    best, left = instance, tries
    known = {_key(best)}
    improved = True
    while improved:
        improved = False
        for values in _simpler(given, best):
            candidate = _valid(given, values)
            if candidate is None or _key(candidate) in known or _weight(candidate) >= _weight(best):
                continue
            known.add(_key(candidate))
            if left == 0:
                return best
            left -= 1
            if breaks(candidate):
                best, improved = candidate, True
                break
    return best


def _key(instance: Instance) -> str:
    return repr((sorted(instance.sizes.items()), sorted(instance.values.items(), key=lambda item: item[0])))


def _valid(given: tuple[Parameter, ...], values: Mapping[str, Value]) -> Instance | None:
    try:
        return instance_of(given, values)
    except InvalidInstanceError:
        return None


def _weight(instance: Instance) -> int:
    """What a reader has to read: the digits of all numbers, and a little for every entry."""
    return sum(map(_length, instance.values.values()))


def _length(value: Value) -> int:
    if isinstance(value, tuple):
        return sum(map(_length, value))
    if isinstance(value, Fraction):
        significant = len(str(value.numerator).strip("-0")) + len(str(value.denominator).strip("0"))
        return 2 + 4 * significant + len(str(abs(value))) + (value < 0) + (value not in (0, 1))
    return 0


def _simpler(given: tuple[Parameter, ...], instance: Instance) -> Iterator[Mapping[str, Value]]:
    """Instances with one outcome less, then with one array or one number replaced by a simpler one."""
    for name, size in instance.sizes.items():
        for place in reversed(range(size if size > 1 else 0)):
            yield {p.name: _without(p, instance.values[p.name], name, place) for p in given}
    for parameter in given:
        value = instance.values[parameter.name]
        if parameter.domain in FUNCTIONS:
            continue
        for other in _replacements(parameter, value):
            yield {**instance.values, parameter.name: other}


def _without(parameter: Parameter, value: Value, size: str, place: int) -> Value:
    """The array without one place of an index; the rows of a law are divided by what remains."""
    if parameter.domain in _WITH_SHAPE:
        return value
    names = [symbol.name for symbol in parameter.shape]

    def cut(part: Value, axis: int) -> Value:
        if axis == len(names):
            return part
        assert isinstance(part, tuple)
        kept = tuple(cut(inner, axis + 1) for inner in part)
        return tuple(v for k, v in enumerate(kept) if k != place) if names[axis] == size else kept

    shorter = cut(value, 0)
    return _rows(shorter, _normalised) if parameter.domain in _LAW else shorter


def _rows(value: Value, change: Callable[[tuple[Fraction, ...]], Value]) -> Value:
    """The array with every innermost row changed."""
    assert isinstance(value, tuple)
    if value and isinstance(value[0], tuple):
        return tuple(_rows(part, change) for part in value)
    return change(tuple(number for number in value if isinstance(number, Fraction)))


def _normalised(row: tuple[Fraction, ...]) -> Value:
    total = sum(row)
    return tuple(mass / total for mass in row) if total else row


def _replacements(parameter: Parameter, value: Value) -> Iterator[Value]:
    if parameter.domain in _LAW:
        for denominator in _DENOMINATORS:
            yield _rows(value, partial(_coarse, denominator))
        return
    for denominator in _DENOMINATORS:
        yield _each(value, partial(_rounded, denominator))
    for path in _paths(value):
        for number in _near(_at(value, path)):
            yield _replaced(value, path, number)


def _rounded(denominator: int, number: Fraction) -> Fraction:
    return Fraction(round(number * denominator), denominator)


def _coarse(denominator: int, row: tuple[Fraction, ...]) -> Value:
    """The law rounded to weights that are whole numbers, of which none that was positive vanishes."""
    least = min(mass for mass in row if mass > 0)
    weights = [max(round(mass / least), 1) if mass > 0 else 0 for mass in row]
    if denominator > 1:
        weights = [min(weight, denominator) for weight in weights]
    return tuple(Fraction(weight, sum(weights)) for weight in weights)


def _near(number: Fraction) -> Iterator[Fraction]:
    """Simpler numbers: 0, 1, -1, the powers of ten beside it, and itself rounded."""
    yield from map(Fraction, (0, 1, -1, 2, -2))
    yield Fraction(1, 2)
    for denominator in _DENOMINATORS:
        yield _rounded(denominator, number)
    if number:
        digits = len(str(abs(number.numerator))) - len(str(number.denominator))
        sign = 1 if number > 0 else -1
        yield from (sign * Fraction(10) ** (digits + k) for k in (0, 1, -1))


def _each(value: Value, change: Callable[[Fraction], Fraction]) -> Value:
    if isinstance(value, tuple):
        return tuple(_each(part, change) for part in value)
    return change(value) if isinstance(value, Fraction) else value


def _paths(value: Value) -> Iterator[tuple[int, ...]]:
    if isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from ((place, *rest) for rest in _paths(part))
    elif isinstance(value, Fraction):
        yield ()


def _at(value: Value, path: tuple[int, ...]) -> Fraction:
    for place in path:
        assert isinstance(value, tuple)
        value = value[place]
    assert isinstance(value, Fraction)
    return value


def _replaced(value: Value, path: tuple[int, ...], number: Fraction) -> Value:
    if not path:
        return number
    assert isinstance(value, tuple)
    place, *rest = path
    return tuple(_replaced(part, tuple(rest), number) if k == place else part for k, part in enumerate(value))
