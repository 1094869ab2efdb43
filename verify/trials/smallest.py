"""The smallest instance, of the simplest numbers, at which a claim fails: found and shrunk by Hypothesis."""

import math
from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from itertools import product
from random import Random

from hypothesis import HealthCheck, Phase, assume, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample, Unsatisfiable

from maxent.problems.parameters.drawing import Value, gram
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS

Predicate = Callable[[Instance], bool]

_REALS = [Fraction(n, d) for n, d in ((0, 1), (1, 1), (-1, 1), (2, 1), (-2, 1), (3, 1), (1, 2), (-1, 2))]
_POSITIVES = [Fraction(n, d) for n, d in ((1, 1), (2, 1), (1, 2), (3, 1), (1, 4), (1, 10), (10, 1))]
_SHARES = [Fraction(n, d) for n, d in ((1, 2), (1, 4), (3, 4), (1, 3), (9, 10), (1, 10))]
_NEED_TWO = (Domain.INDICATOR, Domain.ENTROPY_LEVEL)
_SIZES = ((2, (2,)), (3, (3, 4)), (4, (1,)))
"""Quarters of the tries used so far, and sizes: first 2 outcomes, then more if that is not enough, then 1."""


def smallest(given: tuple[Parameter, ...], breaks: Predicate, *, tries: int) -> Instance | None:
    """The smallest instance found for which ``breaks`` is true; None where none is found.

    At most ``tries`` instances are tested.  The search is deterministic.
    """
    known: dict[str, bool] = {}
    limit = 0

    def condition(instance: Instance) -> bool:
        key = repr((instance.sizes, instance.values))
        if key not in known:
            if len(known) >= limit:
                return False  # untested, and free to be tested in a later round
            known[key] = breaks(instance)
        return known[key]

    quiet = settings(
        max_examples=tries,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    for share, sizes in _SIZES:
        limit = tries * share // 4
        with suppress(NoSuchExample, Unsatisfiable):
            strategy = _instances(given, sizes)
            return find(strategy, condition, settings=quiet, random=Random(0))  # noqa: S311 - no secrets
    return None


@st.composite
def _instances(draw: st.DrawFn, given: tuple[Parameter, ...], allowed: tuple[int, ...]) -> Instance:
    sizes: dict[str, int] = {}
    values: dict[str, Value] = {}
    for parameter in given:
        if parameter.domain is Domain.TRIAL_LAW:
            _draw_trials(draw, parameter, sizes, values)
    for name in dict.fromkeys(symbol.name for parameter in given for symbol in parameter.shape):
        if name not in sizes:
            sizes[name] = draw(st.sampled_from(allowed))
    for parameter in sorted(given, key=lambda p: p.domain is Domain.MOMENT):
        if parameter.domain in _NEED_TWO:
            assume(sizes[parameter.shape[0].name] > 1)
        if parameter.name not in values:
            shape = tuple(sizes[symbol.name] for symbol in parameter.shape)
            values[parameter.name] = _draw(draw, parameter, shape, values)
        if parameter.domain is Domain.INDICATOR:
            assume(len(set(values[parameter.name])) > 1)  # type: ignore[arg-type]
    return Instance("shrunk", sizes, values, number=-1)  # none of the profiles


def _draw(  # noqa: C901, PLR0912 - one case a domain
    draw: st.DrawFn, parameter: Parameter, shape: tuple[int, ...], values: dict[str, Value]
) -> Value:
    if parameter.domain in FUNCTIONS:
        return draw(st.sampled_from(FUNCTIONS[parameter.domain]))
    match parameter.domain:
        case Domain.MOMENT:
            statistic = values[str(parameter.of[0])]
            assert isinstance(statistic, tuple)
            numbers = [number for number in statistic if isinstance(number, Fraction)]
            share = draw(st.sampled_from([*_SHARES, Fraction(0), Fraction(1)]))
            return min(numbers) + share * (max(numbers) - min(numbers))
        case Domain.ENTROPY_LEVEL:
            share = draw(st.sampled_from(_SHARES))
            return Fraction(math.floor(20 * float(share) * math.log(shape[0])), 20)
        case Domain.DISTRIBUTION:
            return _rows(draw, shape, st.integers(1, 4))
        case Domain.INDICATOR:
            flags = draw(st.lists(st.booleans(), min_size=shape[0], max_size=shape[0]))
            return tuple(Fraction(int(flag)) for flag in flags)
        case Domain.POSITIVE_DEFINITE:
            entries = st.sampled_from([0, 1, -1, 2])
            return gram([[draw(entries) for _ in range(k + 1)] for k in range(shape[0])])
        case Domain.REAL:
            return _distinct(draw, shape)
        case Domain.POSITIVE | Domain.TEMPERATURE | Domain.INVERSE_TEMPERATURE:
            return _array(draw, shape, st.sampled_from(_POSITIVES))
        case Domain.UNIT_INTERVAL:
            return draw(st.sampled_from(_SHARES))
        case Domain.DISCOUNT:
            return draw(st.sampled_from([Fraction(0), *_SHARES]))
        case Domain.COUNT:
            return Fraction(draw(st.integers(1, 5)))
        case Domain.SAMPLE_SIZE | Domain.HORIZON:
            return Fraction(draw(st.integers(1, 4 if parameter.domain is Domain.SAMPLE_SIZE else 2)))
        case (
            Domain.CONVEX_FUNCTION
            | Domain.CONVEX_POTENTIAL
            | Domain.CONFINING_POTENTIAL
            | Domain.BOUNDED_FUNCTION
        ):
            return draw(st.sampled_from(FUNCTIONS[parameter.domain]))
    raise AssertionError(f"{parameter.name} is drawn with the parameters it refers to")


def _distinct(draw: st.DrawFn, shape: tuple[int, ...]) -> Value:
    """Reals that shrink towards 0, 1, -1, 2, ... along the last index: equal entries would hide a failure."""
    if not shape:
        return draw(st.sampled_from(_REALS[1:]))
    if len(shape) > 1:
        return tuple(_distinct(draw, shape[1:]) for _ in range(shape[0]))
    starts = range(shape[0])
    return tuple(draw(st.sampled_from(_REALS[k:] + _REALS[:k])) for k in starts)


def _array(draw: st.DrawFn, shape: tuple[int, ...], numbers: st.SearchStrategy[Fraction]) -> Value:
    if not shape:
        return draw(numbers)
    return tuple(_array(draw, shape[1:], numbers) for _ in range(shape[0]))


def _rows(draw: st.DrawFn, shape: tuple[int, ...], weights: st.SearchStrategy[int]) -> Value:
    if len(shape) > 1:
        return tuple(_rows(draw, shape[1:], weights) for _ in range(shape[0]))
    drawn = [draw(weights) for _ in range(shape[0])]
    return tuple(Fraction(weight, sum(drawn)) for weight in drawn)


def _draw_trials(
    draw: st.DrawFn, parameter: Parameter, sizes: dict[str, int], values: dict[str, Value]
) -> None:
    trials, success = draw(st.integers(1, 3)), draw(st.sampled_from(_SHARES))
    success_symbol, trials_symbol = parameter.of
    values[str(success_symbol)], values[str(trials_symbol)] = success, Fraction(trials)
    sizes[parameter.shape[0].name] = 2**trials
    values[parameter.name] = tuple(
        Fraction(math.prod((success if bit else 1 - success for bit in bits), start=Fraction(1)))
        for bits in product((1, 0), repeat=trials)
    )
