"""Roots of a continuous scalar function, enclosed between two points of opposite sign in ball arithmetic."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from flint import arb

from maxent.verify.errors import NoRootError

Function = Callable[[arb], arb]

_WIDEST = 1024
_EXPONENTS = (*range(-2, 21), 32, 64, 128, 256, 512, _WIDEST)
"""Exponents k of the brackets tried; 2^1024 is beyond every double."""
_WIDTH = 1e-40
_STEPS = 4000


def real_root(function: Function) -> arb:
    """A ball around a root, searched in [-2^k, 2^k] for growing k.

    It is 0 where the function may vanish at both 0 and 1, as an equation that holds identically does.

    Raises:
        NoRootError: if no two ends of these intervals, up to k = 1024, certainly have opposite signs.
    """
    if all(value.is_finite() and value.contains(0) for value in (function(arb(0)), function(arb(1)))):
        return arb(0)
    for k in _EXPONENTS:
        low, high = -(arb(2) ** k), arb(2) ** k
        if _opposite(function(low), function(high)):
            return _close_in(function, low, high)
    raise NoRootError(f"the two sides never meet for values between -2^{_WIDEST} and 2^{_WIDEST}")


def positive_root(function: Function) -> arb:
    """A ball around a root, searched in [2^-k, 2^k] for growing k.

    Raises:
        NoRootError: if no two ends of these intervals, up to k = 1024, certainly have opposite signs.
    """
    octave = arb(2).log()

    def of_logarithm(value: arb) -> arb:
        return function(value.exp())

    for k in _EXPONENTS[3:]:
        low, high = (-k * octave).mid(), (k * octave).mid()
        if _opposite(of_logarithm(low), of_logarithm(high)):
            return _close_in(of_logarithm, low, high).exp()
    raise NoRootError(f"the two sides never meet for values between 2^-{_WIDEST} and 2^{_WIDEST}")


def _opposite(left: arb, right: arb) -> bool:
    return bool((left < 0 and right > 0) or (left > 0 and right < 0))


def _close_in(function: Function, low: arb, high: arb) -> arb:
    """A ball around a root in (low, high): by secant steps, by bisection where a step leaves the bracket."""
    at_low, at_high = function(low), function(high)
    previous, at_previous, guess = low, at_low, high
    at_guess = at_high
    for _ in range(_STEPS):
        following = (guess - at_guess * (guess - previous) / (at_guess - at_previous)).mid()
        if not (following.is_finite() and low < following < high):
            following = ((low + high) / 2).mid()
        previous, at_previous = guess, at_guess
        guess, at_guess = following, function(following)
        if _opposite(at_low, at_guess):
            high, at_high = guess, at_guess
        elif _opposite(at_guess, at_high):
            low, at_low = guess, at_guess
        close = abs(guess - previous) < _WIDTH * (1 + abs(guess))
        if close or at_guess.contains(0):
            certified = _certified(function, guess)
            if certified is not None:
                return certified
    return low.union(high)


def _certified(function: Function, guess: arb) -> arb | None:
    """A ball around the guess whose ends certainly have opposite signs, else None."""
    margin = _WIDTH * (1 + abs(guess))
    low, high = (guess - margin).mid(), (guess + margin).mid()
    return low.union(high) if _opposite(function(low), function(high)) else None


def roots(function: Function, grid: Sequence[arb]) -> list[arb]:
    """A ball around one root for every two neighbours of the grid that certainly have opposite signs."""
    values = [function(point) for point in grid]
    brackets = zip(pairwise(grid), pairwise(values), strict=True)
    return [_close_in(function, low, high) for (low, high), ends in brackets if _opposite(*ends)]
