"""Points of an open interval on logarithmic scales towards its ends, and the sign of a derivative between them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from flint import arb
from sympy import Expr, Symbol, oo

from maxent.verify.arithmetic.precision import exact
from maxent.verify.errors import UnevaluableError
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]
Derivative = Callable[[arb], arb]

_NEAREST = 40
"""Points come as near to a finite end as 2^-40 of the width, and go as far towards an infinite one as 2^40."""
_INNER = 24
_MOST = 400
"""Enclosures of a derivative that are computed for one interval."""


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


def grid(low: arb, high: arb) -> list[arb]:
    """Exact numbers, certainly in the open interval, in order."""
    scales = [arb(2) ** k for k in range(-_NEAREST, _NEAREST + 1, 2)]
    shares = [exact(Fraction(k, _INNER)) for k in range(1, _INNER)]
    if low.is_finite() and high.is_finite():
        width = high - low
        near = [scale for scale in scales if scale < exact(Fraction(1, _INNER))]
        points = [low + width * share for share in (*near, *shares)]
        points += [high - width * share for share in reversed(near)]
    elif low.is_finite():
        points = [low + x for x in sorted([*scales, *_plain()])]
    elif high.is_finite():
        points = [high - x for x in sorted([*scales, *_plain()], reverse=True)]
    else:
        positive = sorted([*scales, *_plain()])
        points = [*(-x for x in reversed(positive)), arb(0), *positive]
    return [x.mid() for x in points if low < x.mid() < high]


def _plain() -> list[arb]:
    """Numbers of moderate size, where most formulas have their features."""
    return [exact(Fraction(k, 24 - k)) for k in range(1, 24)]


@dataclass(frozen=True)
class Signs:
    """What is known of the sign of a derivative on an interval.

    ``against`` is a point, or a piece of the interval, at which the derivative certainly has the other sign
    or is 0 throughout, with its value there; ``certified`` says that it has the wanted sign on every piece
    between the outermost points.
    """

    against: tuple[arb, arb] | None
    certified: bool


def signs(derivative: Derivative, points: list[arb], wanted: int) -> Signs:
    """Look for the other sign by halving the pieces between the points where the sign is not certain."""
    undecided, left = list(pairwise(points)), _MOST
    while undecided and left > 0:
        halves: list[tuple[arb, arb]] = []
        for low, high in undecided:
            whole = low.union(high)
            value = _value(derivative, whole)
            left -= 1
            if value is not None and wanted * value > 0:
                continue
            if value is not None and value.is_zero():
                return Signs((whole, value), certified=False)
            middle = whole.mid()
            at = _value(derivative, middle)
            if at is not None and wanted * at < 0:
                return Signs((middle, at), certified=False)
            if left > 0 and low < middle < high:
                halves += [(low, middle), (middle, high)]
        if left <= 0:
            break
        undecided = list(_shuffled(halves))
    return Signs(None, certified=not undecided)


def _shuffled(pieces: list[tuple[arb, arb]]) -> Iterator[tuple[arb, arb]]:
    """Every second piece first, so that a search that is cut short has looked everywhere."""
    yield from pieces[::2]
    yield from pieces[1::2]


def _value(derivative: Derivative, at: arb) -> arb | None:
    try:
        found = derivative(at)
    except UnevaluableError:
        return None
    return found if found.is_finite() else None
