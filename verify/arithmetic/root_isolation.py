"""All roots of a scalar function on an open interval, certified: none is missed, none counted twice.

A piece on which the function's range has one sign holds no root.  A piece on which it is continuous
and its derivative's range has one sign holds one root where its ends have opposite signs, none where
they have the same.  Every other piece is split; what is still left over is undecided.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flint import arb
from sympy import Expr

from maxent.verify.arithmetic.interval import Range, everything, power_of, single
from maxent.verify.arithmetic.range_evaluator import RangeEvaluator
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.errors import UnevaluableError

_PIECES = 600
"""A root takes a few dozen pieces; what takes hundreds touches zero without crossing it."""
_FARTHEST = 40
"""How often the piece at an open end is cut, each time at a sixteenth: 2^-160 is within the precision."""
_FARTHEST_OUT = 120
"""How often at an infinite end, each time twice as far out: exponentials grow too fast for more."""
_SHRINK = arb(2) ** -4
_UNEVEN = arb(4871) / 10000
"""Pieces are cut off the middle, so that a round root is not at a cut."""
_NARROW = arb(2) ** -120
_REFINEMENTS = 100


@dataclass(frozen=True)
class Piece:
    """Part of the interval; ``open_low`` and ``open_high`` mark the interval's own ends."""

    low: arb
    high: arb
    open_low: bool = False
    open_high: bool = False
    cuts: int = 0

    @property
    def range(self) -> Range:
        """Where the unknown runs on this piece."""
        return Range(self.low, self.high, above=self.open_low, below=self.open_high)

    @property
    def reach(self) -> arb:
        """How far the piece extends from its open end; one over the distance from 0 if that is infinite."""
        if self.low.is_finite() and self.high.is_finite():
            return self.high - self.low
        far = -self.high if self.open_low else self.low
        return 1 / far if far > 0 else arb.pos_inf()

    @property
    def interior(self) -> bool:
        """Whether neither end is one of the interval's."""
        return not (self.open_low or self.open_high)


@dataclass(frozen=True)
class Isolation:
    """Pieces with exactly one root each, in order, and the pieces on which nothing is certain."""

    roots: tuple[Piece, ...]
    undecided: tuple[Piece, ...]


def isolate(
    expression: Expr,
    at: RangeEvaluator,
    low: arb,
    high: arb,
    ends: tuple[TailEvaluator, TailEvaluator] | None = None,
) -> Isolation:
    """The roots of the expression, as the evaluator's unknown runs over the open interval (low, high).

    ``ends`` evaluate next to the interval's ends, where ranges may know nothing.
    """
    slope = expression.diff(at.unknown)

    def value_on(over: Range) -> Range:
        return at(expression, over)

    def slope_on(over: Range) -> Range:
        try:
            return at(slope, over)
        except UnevaluableError:
            return everything()

    roots: list[Piece] = []
    undecided: list[Piece] = []
    waiting, done = list(_initial(low, high)), 0
    while waiting:
        piece, done = waiting.pop(), done + 1
        count = _roots_on(piece, value_on, slope_on) if done <= _PIECES else None
        if count is None and ends is not None and not piece.interior:
            end = ends[0] if piece.open_low else ends[1]
            count = 0 if end.sign(expression, piece.reach) else None
        if count == 1:
            roots.append(piece)
        elif count is None:
            halves = tuple(_cut(piece)) if done <= _PIECES else ()
            waiting.extend(halves)
            undecided.extend(() if halves else (piece,))
    return Isolation(tuple(roots), tuple(undecided))


def _initial(low: arb, high: arb) -> Iterator[Piece]:
    """The two ends apart, so that what is in between is closed and bounded."""
    low, high = (low.lower() if low.is_finite() else low), (high.upper() if high.is_finite() else high)
    if low.is_finite() and high.is_finite():
        left, right = low + (high - low) * _SHRINK, high - (high - low) * _SHRINK
    elif low.is_finite():
        left, right = low + _UNEVEN, low + 1 / _UNEVEN
    elif high.is_finite():
        left, right = high - 1 / _UNEVEN, high - _UNEVEN
    else:
        left, right = -_UNEVEN, _UNEVEN
    left, right = left.mid(), right.mid()
    yield Piece(right, high, open_high=True)
    yield Piece(left, right)
    yield Piece(low, left, open_low=True)


def _roots_on(
    piece: Piece, value_on: Callable[[Range], Range], slope_on: Callable[[Range], Range]
) -> int | None:
    """0 or 1 where that is certain."""
    whole = value_on(piece.range)
    if whole.sign and whole.continuous:
        return 0
    slope = slope_on(piece.range)
    if piece.interior and whole.continuous and slope.finite:
        middle = ((piece.low + piece.high) / 2).mid()
        moved = slope * Range(piece.low - middle, piece.high - middle)
        if (value_on(single(middle)) + moved).sign:
            return 0
    if not (slope.sign and whole.continuous and slope.continuous):
        return None
    left = 0 if piece.open_low else value_on(single(piece.low)).sign
    right = 0 if piece.open_high else value_on(single(piece.high)).sign
    if left and right:
        return 0 if left == right else 1
    # Beyond its closed end the function moves away from zero.
    return 0 if (right and right == -slope.sign) or (left and left == slope.sign) else None


def _cut(piece: Piece) -> Iterator[Piece]:
    """Two parts; the one at an open end is a sixteenth, or begins twice as far out."""
    if piece.interior:
        middle = (piece.low + (piece.high - piece.low) * _UNEVEN).mid()
        if piece.high - piece.low < _NARROW * (1 + abs(middle)):
            return
        yield Piece(middle, piece.high)
        yield Piece(piece.low, middle)  # the last is looked at first: roots come in order
        return
    if piece.cuts >= (_FARTHEST if piece.low.is_finite() and piece.high.is_finite() else _FARTHEST_OUT):
        return
    if piece.open_low:
        finite = piece.low.is_finite()
        middle = piece.low + (piece.high - piece.low) * _SHRINK if finite else _farther(piece.high, -1)
        yield Piece(middle.mid(), piece.high)
        yield Piece(piece.low, middle.mid(), open_low=True, cuts=piece.cuts + 1)
    else:
        finite = piece.high.is_finite()
        middle = piece.high - (piece.high - piece.low) * _SHRINK if finite else _farther(piece.low, 1)
        yield Piece(middle.mid(), piece.high, open_high=True, cuts=piece.cuts + 1)
        yield Piece(piece.low, middle.mid())


def _farther(end: arb, direction: int) -> arb:
    """Twice as far out, from at least 1."""
    return direction * (direction * end + abs(end) + 1)


def refined(piece: Piece, expression: Expr, at: RangeEvaluator) -> arb:
    """A narrow ball around the only root of a piece that ``isolate`` found, by Newton's interval steps."""
    low, high = piece.low, piece.high
    slope, at_low = expression.diff(at.unknown), at(expression, single(low)).sign
    for _ in range(_REFINEMENTS):
        middle = ((low + high) / 2).mid()
        value, steepness = at(expression, single(middle)), at(slope, Range(low, high))
        if value.sign == 0 or high - low < _NARROW * (1 + abs(middle)):
            break
        step = value * power_of(steepness, arb(-1))
        if step.finite and step.high - step.low < (high - low) / 2:
            low, high = max(low, (middle - step.high).lower()), min(high, (middle - step.low).upper())
        elif value.sign == at_low:
            low = middle
        else:
            high = middle
    return low.union(high)
