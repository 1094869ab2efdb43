"""Comparisons of two numbers in balls: by how much they hold, and whether they certainly do.

``truth.decide`` takes differences below 1e-30 for 0, which is right at drawn instances and wrong at sought
ones: 1 + exp(-100) is above 1.  Nothing is neglected here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from flint import arb, fmpq
from sympy import And, Equality, Expr, Not, Or, Symbol, Unequality
from sympy.core.relational import GreaterThan, LessThan, Relational, StrictGreaterThan, StrictLessThan
from sympy.logic.boolalg import Boolean, BooleanTrue

from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.rational_or_ball import Number, ball
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.errors import NoAnswerError, UnevaluableError
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]
Pair = tuple[Number, Number]


class Order(Enum):
    """What a comparison asserts of its left and its right side."""

    BELOW = "<"
    AT_MOST = "<="
    EQUAL = "="
    APART = "!="


@dataclass(frozen=True)
class Comparison:
    """Two numbers and what is asserted of them; ``exactly`` computes them in rationals where it can."""

    left: arb
    order: Order
    right: arb
    exactly: Callable[[], Pair | None] = lambda: None

    @property
    def margin(self) -> float:
        """By how much it holds, relative to |left| + |right|: from -1 to 1, below 0 where it does not.

        A strict order or an inequality of numbers that are not certainly apart has margin 0 at most.
        """
        scale = abs(self.left) + abs(self.right)
        share = (self.right - self.left) / scale
        if not share.is_finite():
            return 0.0
        size = float(abs(share).abs_lower())
        match self.order:
            case Order.EQUAL:
                return -float(abs(share).abs_upper())
            case Order.APART:
                return size
        return float(share.lower()) if share > 0 else float(share.upper()) if share < 0 else 0.0

    @property
    def certain(self) -> bool:
        """Whether it certainly holds: by balls that do not meet, or in rational numbers."""
        if not (self.left.is_finite() and self.right.is_finite()):
            return False
        match self.order:
            case Order.BELOW:
                return bool(self.left < self.right)
            case Order.APART:
                return not self.left.overlaps(self.right)
            case Order.AT_MOST if self.left <= self.right:
                return True
        return self._equal()

    def _equal(self) -> bool:
        if not self.left.overlaps(self.right):
            return False
        if self.left.is_exact() and self.right.is_exact():
            return bool(self.left == self.right)
        try:
            sides = self.exactly()
        except NoAnswerError:
            return False
        if sides is None:
            return False
        one, other = sides
        if isinstance(one, fmpq) and isinstance(other, fmpq):
            return one == other
        one, other = ball(one), ball(other)
        return one.is_exact() and other.is_exact() and bool(one == other)


def compared(
    trial: Trial, evaluator: Evaluator, left: Expr, order: Order, right: Expr, at: Position
) -> Comparison:
    """The comparison of two expressions at a position; raises UnevaluableError as the evaluator does."""

    def exactly() -> Pair:
        return trial.exact(left, at), trial.exact(right, at)

    own = exactly if evaluator is trial.evaluator else lambda: None
    return Comparison(evaluator(left, at), order, evaluator(right, at), own)


def of_relation(trial: Trial, relation: Relational, at: Position, *, denied: bool = False) -> Comparison:
    """The relation, or with ``denied`` its negation, at a position.

    Raises:
        UnevaluableError: if a side cannot be evaluated, or the relation is of no known kind.
    """
    left, right = relation.lhs, relation.rhs
    match relation:
        case Equality():
            order = Order.EQUAL
        case Unequality():
            order = Order.APART
        case StrictLessThan():
            order = Order.BELOW
        case LessThan():
            order = Order.AT_MOST
        case StrictGreaterThan():
            left, order, right = right, Order.BELOW, left
        case GreaterThan():
            left, order, right = right, Order.AT_MOST, left
        case _:
            raise UnevaluableError(f"{relation} is not a relation")
    if denied:
        if order in (Order.BELOW, Order.AT_MOST):
            left, right = right, left
        order = _NEGATION[order]
    return compared(trial, trial.evaluator, left, order, right, at)


_NEGATION = {
    Order.BELOW: Order.AT_MOST,
    Order.AT_MOST: Order.BELOW,
    Order.EQUAL: Order.APART,
    Order.APART: Order.EQUAL,
}


@dataclass(frozen=True)
class Met:
    """By how much a condition is met (as ``Comparison.margin``), and whether it certainly is."""

    margin: float
    certain: bool


def met(trial: Trial, condition: Boolean, *, denied: bool = False) -> Met:
    """Whether the condition is met for every value of its free indices.

    Raises:
        UnevaluableError: where ``of_relation`` does.
    """
    condition = trial.concrete(condition)
    indices = free_indices(trial.evaluator, *_sides(condition))
    found = [_met(trial, condition, at, denied=denied) for at in positions(indices)]
    return Met(min((m.margin for m in found), default=1.0), all(m.certain for m in found))


def _met(trial: Trial, condition: Boolean, at: Position, *, denied: bool) -> Met:
    match condition:
        case And() | Or():
            parts = [_met(trial, part, at, denied=denied) for part in condition.args]
            if isinstance(condition, And) is not denied:
                return Met(min(p.margin for p in parts), all(p.certain for p in parts))
            return Met(max(p.margin for p in parts), any(p.certain for p in parts))
        case Not():
            return _met(trial, condition.args[0], at, denied=not denied)
        case Relational():
            found = of_relation(trial, condition, at, denied=denied)
            return Met(found.margin, found.certain)
    holds = isinstance(condition, BooleanTrue) is not denied
    return Met(1.0 if holds else -1.0, holds)


def _sides(condition: Boolean) -> list[Expr]:
    if isinstance(condition, Relational):
        return [condition.lhs, condition.rhs]
    return [side for part in condition.args for side in _sides(part)]


def entries(one: object, other: object) -> list[tuple[arb, arb]]:
    """The corresponding entries of two nested tuples of balls."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return [pair for a, b in zip(one, other, strict=True) for pair in entries(a, b)]
    return [(one, other)] if isinstance(one, arb) and isinstance(other, arb) else []
