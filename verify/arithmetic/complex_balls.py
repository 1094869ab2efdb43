"""Complex numbers as balls, python-flint's ``acb``, for the rigorous integration of formulas."""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from math import prod
from typing import Any

from flint import acb, arb
from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.cases import Condition
from maxent.verify.errors import UnevaluableError

_BALLS = Balls()


class ComplexBalls(Algebra[acb]):
    """Balls in the complex plane; with ``analytic`` a function that is not analytic on its ball gives nan."""

    words = "complex balls"

    def __init__(self, *, analytic: bool) -> None:
        """Integration by Gauss and Legendre needs analytic integrands, a direct enclosure does not."""
        self.analytic = analytic

    def lifted(self, value: Any) -> acb:
        """A real ball as a complex one."""
        return acb(value)

    def rational(self, value: Fraction) -> acb:
        """The rational number."""
        return acb(_BALLS.rational(value))

    def constant(self, name: str, expression: Expr) -> acb:
        """The irrational constant."""
        return acb(_BALLS.constant(name, expression))

    @property
    def add(self) -> Callable[[acb, acb], acb]:
        """The sum."""
        return operator.add

    @property
    def multiply(self) -> Callable[[acb, acb], acb]:
        """The product."""
        return operator.mul

    def power(self, base: acb, exponent: acb, expression: Expr) -> acb:
        """The principal power."""
        if exponent.imag.is_zero() and exponent.real.is_exact():
            if exponent.real == arb(1) / 2:
                return base.sqrt(analytic=self.analytic)
            whole = exponent.real.unique_fmpz()
            if whole is not None:
                return base ** int(whole)
        return base.pow(exponent, analytic=self.analytic)

    def function(self, name: str, expression: Expr) -> Callable[..., acb] | None:
        """The library's function; None where it has none."""
        if name in _BRANCHED:
            return partial(_BRANCHED[name], analytic=self.analytic)
        if name == "step":
            return lambda x, _: x.real_heaviside(analytic=self.analytic)
        if name in {"max", "min"}:
            return lambda *values: self.reduced(name, values)
        return _MEROMORPHIC.get(name)

    def reduced(self, kind: str, values: Sequence[acb]) -> acb:
        """The sum, product or extremum; an extremum is that of the real parts."""
        match kind:
            case "sum":
                return sum(values, acb(0))
            case "product":
                return prod(values, start=acb(1))
        method = acb.real_max if kind == "max" else acb.real_min
        return reduce(lambda one, other: method(one, other, analytic=self.analytic), values)

    def sign(self, value: acb, expression: Expr) -> int:
        """The sign of the real part, which does not change on a ball on which the formula is analytic."""
        if value.real > 0 or value.real < 0:
            return 1 if value.real > 0 else -1
        raise UnevaluableError(f"several cases of {expression} apply on a ball")

    def case(
        self, conditions: Sequence[Condition], differences: Sequence[acb], values: Sequence[Any], e: Expr
    ) -> acb:
        """The value of the case that applies; of several that may, a ball around all, not analytic."""
        try:
            return super().case(conditions, differences, values, e)
        except UnevaluableError:
            if self.analytic or any(isinstance(value, Exception) for value in values):
                raise
            return reduce(acb.union, values)

    def whole(self, value: acb) -> int | None:
        """The integer that an exact number is, else None."""
        return _BALLS.whole(value.real) if value.imag.is_zero() and value.real.is_exact() else None


def _log_gamma(x: acb, *, analytic: bool) -> acb:
    """Its cut is the negative half-axis."""
    return x.lgamma() if x.real > 0 or not (analytic and x.imag.contains(0)) else acb(arb.nan())


def _arctangent(x: acb, *, analytic: bool) -> acb:
    """Its cuts are on the imaginary axis, beyond +-i."""
    cut = x.real.contains(0) and not abs(x.imag) < 1
    return acb(arb.nan()) if analytic and cut else x.atan()


_BRANCHED: Mapping[str, Callable[..., acb]] = {
    "log": acb.log,
    "abs": acb.real_abs,
    "sign": acb.real_sgn,
    "floor": acb.real_floor,
    "ceiling": acb.real_ceil,
    "loggamma": _log_gamma,
    "atan": _arctangent,
}
_MEROMORPHIC: Mapping[str, Callable[..., acb]] = {
    "exp": acb.exp,
    "sin": acb.sin,
    "cos": acb.cos,
    "tan": acb.tan,
    "sinh": acb.sinh,
    "cosh": acb.cosh,
    "tanh": acb.tanh,
    "erf": acb.erf,
    "erfc": acb.erfc,
    "gamma": acb.gamma,
    "digamma": acb.digamma,
}
