"""Points of an open interval, on logarithmic scales towards its ends, and derivatives between them."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from flint import arb
from sympy import Expr, Symbol, oo

from maxent.verify.arithmetic.precision import exact
from maxent.verify.errors import UnevaluableError
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]
Place = tuple[arb, arb]
"""A point and the formula's value there."""
Derivative = Callable[[arb], arb]

_NEAREST = 40
"""Points come as near to a finite end as 2^-40 of the width, and as far towards an infinite one as 2^40."""
_INNER = 24
_LONG = 10
_MOST = 500
"""Enclosures of a derivative that are computed for one interval."""
_NARROW = arb(2) ** -60
"""Pieces are halved until they are as narrow, relative to 1 + |x|."""


def ends(domain: tuple[Expr, Expr], trial: Trial, at: Position | None = None) -> tuple[arb, arb] | None:
    """Both ends of an interval, an infinite one as an infinite ball; None if the interval is empty.

    Raises:
        UnevaluableError: if it is undecided whether it is empty.
    """
    low, high = (_end(end, trial, at) for end in domain)
    if low < high:
        return low, high
    if low >= high:
        return None
    raise UnevaluableError("it is not decided whether the interval is empty")


def _end(end: Expr, trial: Trial, at: Position | None) -> arb:
    if end in (oo, -oo):
        return arb.pos_inf() if end is oo else arb.neg_inf()
    return trial.evaluator(end, at)


def grid(low: arb, high: arb, trial: Trial) -> list[arb]:
    """Exact numbers, certainly in the open interval, in order; fewer for an instance with long arrays."""
    points = _grid(low, high)
    step = _economy(trial)
    return points if step == 1 else [*points[:-1:step], *points[-1:]]


def _economy(trial: Trial) -> int:
    """By how much less is tried at an instance with long arrays, whose formulas are dear."""
    return 1 + max(trial.instance.sizes.values(), default=0) // _LONG


def _grid(low: arb, high: arb) -> list[arb]:
    scales = [arb(2) ** k for k in range(-_NEAREST, _NEAREST + 1, 4)]
    beyond = sorted([*(x for x in scales if x != 1), *_plain()])
    shares = [exact(Fraction(k, _INNER)) for k in range(1, _INNER)]
    if low.is_finite() and high.is_finite():
        width = high - low
        near = [scale for scale in scales if scale < exact(Fraction(1, _INNER))]
        points = [low + width * share for share in (*near, *shares)]
        points += [high - width * share for share in reversed(near)]
    elif low.is_finite():
        points = [low + x for x in beyond]
    elif high.is_finite():
        points = [high - x for x in reversed(beyond)]
    else:
        points = [*(-x for x in reversed(beyond)), arb(0), *beyond]
    return [x.mid() for x in points if low < x.mid() < high]


def _plain() -> list[arb]:
    """Numbers of moderate size, where most formulas have their features."""
    return [exact(Fraction(k, 24 - k)) for k in range(1, 24)]


@dataclass(frozen=True)
class Signs:
    """What is known of the sign of a derivative on an interval.

    ``against`` is a point, or a piece of the interval, at which the derivative certainly has the other sign
    or is 0 throughout, with its value there.  ``undecided`` are pieces on which the sign is not known, mostly
    because of a kink or a jump; on all other pieces between the outermost points it is the wanted one.
    """

    against: tuple[arb, arb] | None
    undecided: tuple[tuple[arb, arb], ...] = ()


def signs(derivative: Derivative, points: list[arb], wanted: int, trial: Trial) -> Signs:
    """Look for the other sign by halving the pieces between the points where the sign is not certain."""
    waiting, narrow, left = deque(pairwise(points)), list[tuple[arb, arb]](), _MOST // _economy(trial)
    while waiting and left > 0:
        low, high = waiting.popleft()
        whole, left = low.union(high), left - 1
        value = _value(derivative, whole)
        if value is not None and wanted * value > 0:
            continue
        if value is not None and value.is_zero():
            return Signs((whole, value))
        middle = ((low + high) / 2).mid()
        at = _value(derivative, middle)
        if at is not None and wanted * at < 0:
            return Signs((middle, at))
        if high - low < _NARROW * (1 + abs(middle)) or not low < middle < high:
            narrow.append((low, high))
        else:
            waiting += [(low, middle), (middle, high)]
    return Signs(None, (*narrow, *waiting))


def _value(derivative: Derivative, at: arb) -> arb | None:
    try:
        found = derivative(at)
    except UnevaluableError:
        return None
    return found if found.is_finite() else None
