"""Bounds of f(x + 1) / f(x) for all x beyond a number, by which a sum or an integral converges.

They are read off the formula: a product has the product of its factors' ratios, an exponential that of its
argument's increment, a factorial its next factors.  All of these are asymptotic expansions, so that equal
parts cancel.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Any

from flint import arb

from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.node import Node, Operation
from maxent.verify.arithmetic.tail import FAR, Tail, rank
from maxent.verify.arithmetic.tails import Tails, rational_of
from maxent.verify.errors import TooNearError


@dataclass(frozen=True)
class Growth:
    """Growth in the variable ``place`` beyond ``start`` > 0; other names are bound by ``base``."""

    base: Evaluation[Any]
    place: Node
    start: arb

    def bound(self, node: Node) -> arb:
        """An upper bound of |f(x + 1) / f(x)| for all x >= start.

        Raises:
            TooNearError: if no bound is known.
            UnevaluableError: if a part has no value.
        """
        values = self._ratio(node).values
        return max(abs(values.low), abs(values.high)).upper()

    @property
    def _tails(self) -> Tails:
        return Tails((1 / self.start).upper())

    def _ratio(self, node: Node) -> Tail:
        """f(x + 1) / f(x) as an expansion for x >= start."""
        if self._fixed(node):
            return self._tails.rational(Fraction(1))
        operands = node.operands
        match node.operation:
            case Operation.MULTIPLY:
                return prod(map(self._ratio, operands), start=self._tails.rational(Fraction(1)))
            case Operation.POWER if self._fixed(operands[1]):
                exponent = self._tail(operands[1], 0)
                return self._tails.power(self._ratio(operands[0]), exponent, node.expression)
            case Operation.POWER if self._fixed(operands[0]):
                exponent = self._increment(operands[1])
                return self._tails.power(self._tail(operands[0], 0), exponent, node.expression)
            case Operation.FUNCTION if node.payload == "exp":
                return self._increment(operands[0]).exponential()
            case Operation.FUNCTION if node.payload in {"gamma", "factorial"}:
                return self._factors(operands[0], 1 if node.payload == "factorial" else 0)
            case Operation.FUNCTION if node.payload in {"binomial", "beta"} and node.elementary is not None:
                return self._ratio(node.elementary)
        return self._tail(node, 1) * self._tail(node, 0).power(Fraction(-1))

    def _increment(self, node: Node) -> Tail:
        """f(x + 1) - f(x) as an expansion for x >= start."""
        if self._fixed(node):
            return self._tails.rational(Fraction(0))
        if node is self.place:
            return self._tails.rational(Fraction(1))
        if node.operation is Operation.ADD:
            return sum(map(self._increment, node.operands), self._tails.rational(Fraction(0)))
        moving = [part for part in node.operands if not self._fixed(part)]
        if node.operation is Operation.MULTIPLY and len(moving) == 1:
            fixed = (self._tail(part, 0) for part in node.operands if self._fixed(part))
            return prod(fixed, start=self._increment(moving[0]))
        before = self._tail(node, 0)
        return self._tail(node, 1) + before * before.constant(Fraction(-1))

    def _fixed(self, node: Node) -> bool:
        return self.place.names.isdisjoint(node.names)

    def _factors(self, argument: Node, first: int) -> Tail:
        """gamma(x + m + first) / gamma(x + first), for an argument x that moves by an integer m."""
        step, x = rational_of(self._increment(argument)), self._tail(argument, 0)
        if step is None or step.denominator != 1 or x.whole.sign <= 0:
            raise TooNearError("a factorial whose argument does not move by an integer")
        shifts = range(int(step)) if step >= 0 else range(int(step), 0)
        one = self._tails.rational(Fraction(1))
        factors = prod((x + self._tails.rational(Fraction(first + j)) for j in shifts), start=one)
        return factors if step >= 0 else factors.power(Fraction(-1))

    def _tail(self, node: Node, shift: int) -> Tail:
        """The expansion of f(x + shift) for x = 1/w >= start."""
        tails = self._tails
        evaluation = Evaluation(tails, {}, {}, self.base, self.place.names)
        far = Tail(tails.reach, {FAR: Fraction(1)})
        evaluation.set_variable(self.place, far + tails.rational(Fraction(shift)))
        found: Tail = evaluation.value(node)
        return found


def power_bound(base: Evaluation[Any], place: Node, node: Node, end: Tail) -> tuple[arb, Fraction, Fraction]:
    """(C, a, m) with |f| <= C w^a log(1/w)^m on the reach of ``end``, the variable's expansion at its end.

    Raises:
        TooNearError: if f has no such bound that is known.
    """
    evaluation = Evaluation(Tails(end.reach), {}, {}, base, place.names)
    evaluation.set_variable(place, end)
    tail: Tail = evaluation.value(node)
    if not tail.terms:
        return arb(0), Fraction(0), Fraction(0)
    k, a, m = max(tail.terms, key=rank)
    whole = tail.whole
    if k > 0 or not whole.finite:
        raise TooNearError("a function that grows exponentially")
    return max(abs(whole.low), abs(whole.high)).upper(), a, m
