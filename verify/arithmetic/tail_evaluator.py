"""The asymptotic expansion (``Tail``) of a formula next to an open end of its unknown's interval."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
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
from maxent.verify.arithmetic.tail_integral import beyond
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
        """exp, log and |x|; None for any other function."""
        return _RULES.get(name)

    def reduced(self, kind: str, values: Sequence[Tail]) -> Tail:
        """The sum or product of the values.

        Raises:
            UnevaluableError: for an extremum.
        """
        if kind == "sum":
            return sum(values, Tail(self.reach, {}))
        if kind == "product":
            return prod(values, start=self.rational(Fraction(1)))
        raise UnevaluableError(f"no rule gives the {kind} of tails")

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


def _absolute(inner: Tail) -> Tail:
    sign = inner.whole.sign
    if sign == 0:
        raise TooNearError("the sign under the absolute value is not known")
    return inner * inner.constant(Fraction(sign))


_RULES: Mapping[str, Callable[..., Tail]] = {
    "exp": Tail.exponential,
    "log": Tail.logarithm,
    "abs": _absolute,
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

    def integral(self, expression: Expr, reach: arb) -> arb:
        """An upper bound on the integral of the modulus from 1 / ``reach`` from 0 on to an infinite end.

        Raises:
            TooNearError: if no bound is found.
            UnevaluableError: for a function without an expansion.
        """
        node = self._lowering(expression, (self._place,))
        return beyond(node, self._evaluation(Tails(reach.upper())), reach)

    def _tail(self, expression: Expr, tails: Tails) -> Tail:
        tail: Tail = self._evaluation(tails).value(self._lowering(expression, (self._place,)))
        return tail

    def _evaluation(self, tails: Tails) -> Evaluation[Tail]:
        evaluation = Evaluation(tails, {}, {}, self._numbers.at(), self._place.node.names)
        evaluation.set_variable(self._place.node, self._unknown(tails))
        return evaluation

    def _unknown(self, tails: Tails) -> Tail:
        direction = Fraction(1 if self._right else -1)
        if self._end in (oo, -oo):
            return Tail(tails.reach, {_FAR: -direction})
        return Tail(tails.reach, {_NEAR: direction}) + tails.lifted(self._numbers(self._end))
