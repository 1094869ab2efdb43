"""A formula next to an open end of its unknown's interval, as a ``Tail``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import prod

from flint import arb
from sympy import Abs, Add, Expr, Mul, Pow, Product, Sum, Symbol, exp, log, oo

from maxent.problems.parameters.drawing import Value
from maxent.verify.arithmetic.ball import Evaluator
from maxent.verify.arithmetic.exact_value import rational
from maxent.verify.arithmetic.interval import single
from maxent.verify.arithmetic.tail import ONE, Coefficient, Tail
from maxent.verify.errors import TooNearError, UnevaluableError

_NEAR = (Fraction(0), Fraction(1), Fraction(0))
_FAR = (Fraction(0), Fraction(-1), Fraction(0))


@dataclass(frozen=True)
class TailEvaluator:
    """Formulas as ``unknown`` approaches ``end``, from the right or from the left.

    ``exact`` holds the rational values behind the evaluator's balls, as far as there are any.
    """

    evaluator: Evaluator
    unknown: Symbol
    end: Expr
    right: bool
    exact: Mapping[str, Value] = field(default_factory=dict)

    def sign(self, expression: Expr, reach: arb) -> int:
        """The sign on the whole piece within ``reach`` of the end, 0 where that is not certain.

        At an infinite end ``reach`` is one over the distance from 0.
        """
        try:
            return self._tail(expression, reach.upper(), {}).whole.sign
        except (TooNearError, UnevaluableError):
            return 0

    def _tail(self, e: Expr, reach: arb, at: Mapping[Symbol, int]) -> Tail:
        if e == self.unknown:
            return self._unknown(reach)
        if self.unknown not in e.free_symbols:
            return Tail(reach, {}).constant(self._constant(e, at))
        if isinstance(e, Sum | Product):
            return self._over_index(e, reach, at)
        if not isinstance(e, Add | Mul | exp | log | Pow | Abs):
            raise UnevaluableError(f"no rule gives the tail of {type(e).__name__}")
        parts = [self._tail(argument, reach, at) for argument in e.args]
        if isinstance(e, Add):
            return sum(parts, Tail(reach, {}))
        if isinstance(e, Mul):
            return prod(parts, start=Tail(reach, {ONE: Fraction(1)}))
        return self._power(e, parts, at) if isinstance(e, Pow) else _applied(e, parts[0])

    def _power(self, e: Pow, parts: list[Tail], at: Mapping[Symbol, int]) -> Tail:
        """A rational power; any other through the logarithm."""
        base, power = parts
        exponent = rational(e.exp, self.exact, self.evaluator.binding.sizes, at)
        if self.unknown in e.exp.free_symbols or exponent is None:
            return (power * base.logarithm()).exponential()
        return base.power(exponent)

    def _unknown(self, reach: arb) -> Tail:
        direction = Fraction(1 if self.right else -1)
        if self.end in (oo, -oo):
            return Tail(reach, {_FAR: -direction})
        return Tail(reach, {_NEAR: direction}) + Tail(reach, {ONE: self._constant(self.end, {})})

    def _constant(self, e: Expr, at: Mapping[Symbol, int]) -> Coefficient:
        known = rational(e, self.exact, self.evaluator.binding.sizes, at)
        if known is not None:
            return known
        value = single(self.evaluator(e, at))
        if not value.finite:
            raise TooNearError(f"{e} is not finite")
        return value

    def _over_index(self, e: Sum | Product, reach: arb, at: Mapping[Symbol, int]) -> Tail:
        *inner, (index, low, high) = e.limits
        body = e.func(e.function, *inner) if inner else e.function
        first = rational(low, {}, {}, at)
        if first is None:
            raise UnevaluableError(f"the index {index} has no integer start")
        steps = range(int(first), self.evaluator.size(high) + 1)
        values = [self._tail(body, reach, {**at, index: k}) for k in steps]
        if isinstance(e, Sum):
            return sum(values, Tail(reach, {}))
        return prod(values, start=Tail(reach, {ONE: Fraction(1)}))


def _applied(e: Expr, inner: Tail) -> Tail:
    if isinstance(e, exp):
        return inner.exponential()
    if isinstance(e, log):
        return inner.logarithm()
    sign = inner.whole.sign
    if sign == 0:
        raise TooNearError("the sign under the absolute value is not known")
    return inner * inner.constant(Fraction(sign))
