"""The asymptotic expansion (``Tail``) of a formula next to an open end of its unknown's interval."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from math import prod
from typing import Any

from flint import arb, fmpq
from sympy import Expr, Symbol, oo

from maxent.problems.parameters.drawing import Value
from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.interval import single
from maxent.verify.arithmetic.rational_or_ball import Number
from maxent.verify.arithmetic.tail import ONE, Coefficient, Tail
from maxent.verify.arithmetic.tail_functions import SMOOTH, composed
from maxent.verify.errors import TooNearError, UnevaluableError

_NEAR = (Fraction(0), Fraction(1), Fraction(0))
_FAR = (Fraction(0), Fraction(-1), Fraction(0))
_BALLS = Balls()


class Tails(Algebra[Tail]):
    """Expansions of functions of the distance w to an end, 1/|x| at infinity, for w in (0, reach]."""

    words = "tails"

    def __init__(self, reach: arb) -> None:
        """All tails of one evaluation have the same reach."""
        self.reach = reach

    def rational(self, value: Fraction) -> Tail:
        """The constant function, exactly."""
        return Tail(self.reach, {ONE: value} if value else {})

    def constant(self, name: str, expression: Expr) -> Tail:
        """The constant function, enclosed."""
        return Tail(self.reach, {ONE: single(_BALLS.constant(name, expression))})

    def lifted(self, value: Any) -> Tail:
        """A rational number or a ball as a constant function."""
        return Tail(self.reach, {}).constant(_coefficient(value))

    @property
    def add(self) -> Callable[[Tail, Tail], Tail]:
        """The sum."""
        return Tail.__add__

    @property
    def multiply(self) -> Callable[[Tail, Tail], Tail]:
        """The product."""
        return Tail.__mul__

    def power(self, base: Tail, exponent: Tail, expression: Expr) -> Tail:
        """The power for a rational constant as exponent, otherwise exp(exponent log(base))."""
        known = _rational(exponent)
        return (exponent * base.logarithm()).exponential() if known is None else base.power(known)

    def function(self, name: str, expression: Expr) -> Callable[..., Tail] | None:
        """exp, log, functions with kinks by signs, and smooth functions; None for any other function."""
        if name in SMOOTH:
            return partial(composed, name, expression)
        return _RULES.get(name)

    def reduced(self, kind: str, values: Sequence[Tail]) -> Tail:
        """The sum, product or extremum of the values.

        Raises:
            TooNearError: for an extremum where the order of two values is not certain.
        """
        match kind:
            case "sum":
                return sum(values, Tail(self.reach, {}))
            case "product":
                return prod(values, start=self.rational(Fraction(1)))
            case _:
                return reduce(_larger if kind == "max" else _smaller, values)

    def sign(self, value: Tail, expression: Expr) -> int:
        """The sign at all points within reach of the end; 0 only for the constant 0.

        Raises:
            TooNearError: if it is not certain.
        """
        return _sign_of(value)

    def whole(self, value: Tail) -> int | None:
        """The integer that a constant function is, else None."""
        known = _rational(value)
        return int(known) if known is not None and known.denominator == 1 else None


def _rational(tail: Tail) -> Fraction | None:
    """The rational number that a constant function is, else None."""
    if not tail.terms:
        return Fraction(0)
    number = tail.terms.get(ONE)
    return number if len(tail.terms) == 1 and isinstance(number, Fraction) else None


def _coefficient(value: Number) -> Coefficient:
    if isinstance(value, fmpq):
        return Fraction(int(value.p), int(value.q))
    known = single(value)
    if not known.finite:
        raise TooNearError("a coefficient is not finite")
    return known


def _sign_of(inner: Tail) -> int:
    sign = inner.whole.sign if inner.terms else 0
    if sign == 0 and inner.terms:
        raise TooNearError("the sign of an argument is not known")
    return sign


def _absolute(inner: Tail) -> Tail:
    return inner * inner.constant(Fraction(_sign_of(inner)))


def _signum(inner: Tail) -> Tail:
    sign = _sign_of(inner)
    return Tail(inner.reach, {ONE: Fraction(sign)} if sign else {})


def _step(inner: Tail, at_zero: Tail) -> Tail:
    sign = _sign_of(inner)
    if sign == 0:
        return at_zero
    return Tail(inner.reach, {ONE: Fraction(1)} if sign > 0 else {})


def _minus(one: Tail, other: Tail) -> Tail:
    return one + other * other.constant(Fraction(-1))


def _larger(one: Tail, other: Tail) -> Tail:
    return one if _sign_of(_minus(one, other)) >= 0 else other


def _smaller(one: Tail, other: Tail) -> Tail:
    return other if _sign_of(_minus(one, other)) >= 0 else one


def _largest(*values: Tail) -> Tail:
    return reduce(_larger, values)


def _smallest(*values: Tail) -> Tail:
    return reduce(_smaller, values)


_RULES: Mapping[str, Callable[..., Tail]] = {
    "exp": Tail.exponential,
    "log": Tail.logarithm,
    "abs": _absolute,
    "sign": _signum,
    "step": _step,
    "max": _largest,
    "min": _smallest,
}


class TailEvaluator:
    """Expansions of formulas as ``unknown`` approaches ``end``, from its right if ``right``, else its left.

    ``exact`` gives rational values of names, which are used instead of the evaluator's balls.
    """

    def __init__(
        self,
        evaluator: Evaluator,
        unknown: Symbol,
        end: Expr,
        *,
        right: bool,
        exact: Mapping[str, Value] | None = None,
    ) -> None:
        """Let ``unknown`` approach ``end``; the evaluator's binding must not change afterwards."""
        binding = evaluator.binding
        self._numbers = ExactEvaluator(
            {**binding.values, **(exact or {})}, binding.sizes, binding.definitions
        )
        self._lowering = evaluator.lowering
        self._place = evaluator.lowering.unknown(unknown)
        self._end = end
        self._right = right

    def sign(self, expression: Expr, reach: arb) -> int:
        """The sign of the expression, 1 or -1, at all points within ``reach`` of the end; 0 if not certain.

        At an infinite end these are the points at least 1 / ``reach`` away from 0.
        """
        try:
            return self._tail(expression, Tails(reach.upper())).whole.sign
        except (TooNearError, UnevaluableError):
            return 0

    def tail(self, expression: Expr, reach: arb, at: Mapping[Symbol, int] | None = None) -> Tail:
        """The expansion on (0, reach], the free indices set to ``at``.

        Raises:
            TooNearError: if the expansion has no rigorous bound on this reach.
            UnevaluableError: if a part has no value, or no rule.
        """
        return self._tail(expression, Tails(reach), at)

    def _tail(self, expression: Expr, tails: Tails, at: Mapping[Symbol, int] | None = None) -> Tail:
        node = self._lowering(expression, (self._place,))
        evaluation = Evaluation(tails, {}, {}, self._numbers.at(at), self._place.node.names)
        evaluation.set_variable(self._place.node, self._unknown(tails))
        tail: Tail = evaluation.value(node)
        return tail

    def _unknown(self, tails: Tails) -> Tail:
        direction = Fraction(1 if self._right else -1)
        if self._end in (oo, -oo):
            return Tail(tails.reach, {_FAR: -direction})
        return Tail(tails.reach, {_NEAR: direction}) + tails.lifted(self._numbers(self._end))
