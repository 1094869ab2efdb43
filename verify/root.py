"""Real roots of a scalar equation, enclosed by a sign change in ball arithmetic."""

from collections.abc import Callable

from flint import arb

Function = Callable[[arb], arb]

_WIDEST = 20
_WIDTH = 1e-40
_MARGIN = 1e-45


class NoRootError(ValueError):
    """No sign change was found."""


def real_root(function: Function) -> arb:
    """A ball around a root, searched in [-2^k, 2^k] for growing k.

    Raises:
        NoRootError: if the function keeps one sign up to 2^20 on both sides.
    """
    if function(arb(0)).contains(0) and function(arb(1)).contains(0):
        return arb(0)
    for k in range(-2, _WIDEST + 1):
        low, high = arb(-(2.0**k)), arb(2.0**k)
        if _opposite(function(low), function(high)):
            return _close_in(function, low, high)
    raise NoRootError(f"the two sides never meet for values between -2^{_WIDEST} and 2^{_WIDEST}")


def positive_root(function: Function) -> arb:
    """A ball around a root, searched in [2^-k, 2^k] for growing k.

    Raises:
        NoRootError: if the function keeps one sign there.
    """
    for k in range(1, _WIDEST + 1):
        low, high = arb(2.0**-k), arb(2.0**k)
        if _opposite(function(low), function(high)):
            return _close_in(function, low, high)
    raise NoRootError(f"the two sides never meet for values between 2^-{_WIDEST} and 2^{_WIDEST}")


def _opposite(left: arb, right: arb) -> bool:
    return bool((left < 0 and right > 0) or (left > 0 and right < 0))


def _close_in(function: Function, low: arb, high: arb) -> arb:
    """Bisection, hastened by secant steps that are kept only where they bracket the root."""
    at_low, at_high = function(low), function(high)
    while not (high - low).abs_upper() < _WIDTH * (1 + abs(high)):
        middle = ((low + high) / 2).mid()
        for guess in (_secant(low, high, at_low, at_high), middle):
            if guess is None or not (low < guess < high):
                continue
            low, high, at_low, at_high = _narrow(function, guess, (low, high, at_low, at_high))
        if function(middle).contains(0):
            break
    return low.union(high)


def _secant(low: arb, high: arb, at_low: arb, at_high: arb) -> arb | None:
    guess = (low - at_low * (high - low) / (at_high - at_low)).mid()
    return guess if guess.is_finite() else None


def _narrow(function: Function, guess: arb, bracket: tuple[arb, arb, arb, arb]) -> tuple[arb, arb, arb, arb]:
    """Move the ends to just beside the guess where the sign allows it."""
    low, high, at_low, at_high = bracket
    step = (high - low) * arb(1e-6)
    beside = (guess - step, guess + step, guess - _MARGIN, guess + _MARGIN)
    for point in (guess, *(near.mid() for near in beside)):
        if not (low < point < high):
            continue
        value = function(point)
        if _opposite(at_low, value):
            high, at_high = point, value
        elif _opposite(value, at_high):
            low, at_low = point, value
    return low, high, at_low, at_high
