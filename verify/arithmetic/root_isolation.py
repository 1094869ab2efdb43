"""All roots of a scalar function on an open interval, certified: none is missed, none counted twice.

The interval is bisected.  A piece holds no root if the range of the function on it, in interval arithmetic,
has one sign.  If the function is continuous on the piece and the range of its derivative has one sign, it
holds one root if the signs at its ends are opposite, and none if they are the same.  Any other piece is
split further; the pieces left over at the end are undecided.
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
"""The most pieces examined: a simple root takes a few dozen, a root without a sign change hundreds."""
_FARTHEST = 40
"""How often the piece at a finite end is cut, each time to a sixteenth: 2^-160 is within the precision."""
_FARTHEST_OUT = 120
"""How often the piece at an infinite end is cut, each time twice as far out; exponentials soon overflow."""
_SHRINK = arb(2) ** -4
_UNEVEN = arb(4871) / 10000
"""Pieces are not cut in the middle, so that a root at a round number does not lie at a cut."""
_NARROW = arb(2) ** -120
_REFINEMENTS = 100


@dataclass(frozen=True)
class Piece:
    """A subinterval; ``open_low`` and ``open_high`` say that its end is that of the whole open interval.

    ``cuts`` counts how often the piece at that end has been cut.
    """

    low: arb
    high: arb
    open_low: bool = False
    open_high: bool = False
    cuts: int = 0

    @property
    def range(self) -> Range:
        """The subinterval as a range of the unknown."""
        return Range(self.low, self.high, above=self.open_low, below=self.open_high)

    @property
    def reach(self) -> arb:
        """The length of a bounded piece; of an unbounded one, one over its distance from 0."""
        if self.low.is_finite() and self.high.is_finite():
            return self.high - self.low
        far = -self.high if self.open_low else self.low
        return 1 / far if far > 0 else arb.pos_inf()

    @property
    def interior(self) -> bool:
        """Whether neither end is an end of the whole interval."""
        return not (self.open_low or self.open_high)


@dataclass(frozen=True)
class Isolation:
    """The pieces with exactly one root each, in increasing order, and those whose number is not known."""

    roots: tuple[Piece, ...]
    undecided: tuple[Piece, ...]


def isolate(
    expression: Expr,
    at: RangeEvaluator,
    low: arb,
    high: arb,
    ends: tuple[TailEvaluator, TailEvaluator] | None = None,
) -> Isolation:
    """Isolate the roots of the expression as ``at.unknown`` runs over the open interval (low, high).

    The ends may be infinite.  ``ends`` give the expression's sign next to the low and the high end, where
    interval arithmetic may give none.
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
    """A piece at each end of the interval, and a closed bounded piece between them."""
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
    """The number of roots on the piece, None where it is not certain to be 0 or to be 1."""
    whole = value_on(piece.range)
    if whole.sign:
        return 0  # where the function has no value, as at a pole, it has no root either
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
    # The function is monotone here, and away from its closed end it moves away from zero.
    return 0 if (right and right == -slope.sign) or (left and left == slope.sign) else None


def _cut(piece: Piece) -> Iterator[Piece]:
    """Two parts, or none of a piece that is too short or has been cut too often.

    The part at a finite end of the whole interval is a sixteenth; at an infinite end it begins twice as far
    out.
    """
    if piece.interior:
        middle = (piece.low + (piece.high - piece.low) * _UNEVEN).mid()
        if piece.high - piece.low < _NARROW * (1 + abs(middle)):
            return
        yield Piece(middle, piece.high)
        yield Piece(piece.low, middle)  # pieces wait on a stack: so roots are found in increasing order
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
    """A point at least twice as far from 0 and at least 1 away from it, on the given side."""
    return direction * (direction * end + abs(end) + 1)


def refined(piece: Piece, expression: Expr, at: RangeEvaluator) -> arb:
    """A narrow ball around the only root of a piece from ``isolate``.

    By interval Newton steps (Moore, Interval Analysis, 1966), and bisection where these do not halve it.
    """
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
