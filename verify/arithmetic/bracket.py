"""Real roots of a scalar equation, enclosed by a sign change in ball arithmetic."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from flint import arb

from maxent.verify.errors import NoRootError

Function = Callable[[arb], arb]

_WIDEST = 1024
_EXPONENTS = (*range(-2, 21), 32, 64, 128, 256, 512, _WIDEST)
"""Wide enough for whatever floating point can state."""
_WIDTH = 1e-40
_STEPS = 4000


def real_root(function: Function) -> arb:
    """A ball around a root, searched in [-2^k, 2^k] for growing k.

    Raises:
        NoRootError: if the function keeps one sign up to 2^1024 on both sides.
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
        NoRootError: if the function keeps one sign there.
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
    """Secant steps, kept inside the bracket by bisection, then a certified sign change around them."""
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
    """A ball around the guess across which the function changes sign."""
    margin = _WIDTH * (1 + abs(guess))
    low, high = (guess - margin).mid(), (guess + margin).mid()
    return low.union(high) if _opposite(function(low), function(high)) else None


def roots(function: Function, grid: Sequence[arb]) -> list[arb]:
    """A ball around a root for every two neighbours of the grid between which the function changes sign."""
    values = [function(point) for point in grid]
    brackets = zip(pairwise(grid), pairwise(values), strict=True)
    return [_close_in(function, low, high) for (low, high), ends in brackets if _opposite(*ends)]
