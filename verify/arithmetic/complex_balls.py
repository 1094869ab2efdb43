"""Complex balls, for rigorous integration, which asks where a formula is analytic around the path.

With ``analytic`` a function that is not analytic on its whole argument gives a ball that is not finite.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from math import prod
from typing import Any

from flint import acb
from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls

_BALLS = Balls()


class ComplexBalls(Algebra[acb]):
    """Complex balls; functions of a real variable with kinks are continued from each side of the kink."""

    words = "complex balls"

    def __init__(self, *, analytic: bool) -> None:
        """Let formulas be evaluated with, or without, the demand that they are analytic on their argument."""
        self.analytic = analytic

    def rational(self, value: Fraction) -> acb:
        """The rational number, rounded outward."""
        return acb(_BALLS.rational(value))

    def constant(self, name: str, expression: Expr) -> acb:
        """The constant, rounded outward."""
        return acb(_BALLS.constant(name, expression))

    def lifted(self, value: Any) -> acb:
        """A real ball."""
        return acb(value)

    @property
    def add(self) -> Callable[[acb, acb], acb]:
        """The sum."""
        return operator.add

    @property
    def multiply(self) -> Callable[[acb, acb], acb]:
        """The product."""
        return operator.mul

    def power(self, base: acb, exponent: acb, expression: Expr) -> acb:
        """The principal branch."""
        return base.pow(exponent, analytic=self.analytic)

    def whole_power(self, base: acb, exponent: int, expression: Expr) -> acb:
        """By the library's own power; not finite on a ball around a pole."""
        return base**exponent

    def function(self, name: str, expression: Expr) -> Callable[..., acb] | None:
        """The library's function, None for one whose branch cuts it does not report."""
        if name in _ENTIRE:
            return _ENTIRE[name]
        rule = _CUT.get(name)
        return None if rule is None else partial(rule, analytic=self.analytic)

    def reduced(self, kind: str, values: Sequence[acb]) -> acb:
        """The sum, product or extremum of the values."""
        match kind:
            case "sum":
                return sum(values, acb(0))
            case "product":
                return prod(values, start=acb(1))
            case _:
                return reduce(partial(_CUT[kind], analytic=self.analytic), values)

    def whole(self, value: acb) -> int | None:
        """The integer in the ball if it contains exactly one, else None."""
        number = value.unique_fmpz()
        return None if number is None else int(number)


def _step(x: acb, _: acb, *, analytic: bool) -> acb:
    """The unit step; its value at 0 alone changes no integral."""
    return x.real_heaviside(analytic=analytic)


def _largest(one: acb, *others: acb, analytic: bool) -> acb:
    return reduce(lambda x, y: x.real_max(y, analytic=analytic), others, one)


def _smallest(one: acb, *others: acb, analytic: bool) -> acb:
    return reduce(lambda x, y: x.real_min(y, analytic=analytic), others, one)


_ENTIRE: Mapping[str, Callable[..., acb]] = {
    "exp": acb.exp,
    "sin": acb.sin,
    "cos": acb.cos,
    "sinh": acb.sinh,
    "cosh": acb.cosh,
    "tan": acb.tan,
    "tanh": acb.tanh,
    "erf": acb.erf,
    "erfc": acb.erfc,
    "gamma": acb.gamma,
}
"""Functions without branch cuts; at their poles they are not finite."""
_CUT: Mapping[str, Callable[..., acb]] = {
    "log": acb.log,
    "abs": acb.real_abs,
    "sign": acb.real_sgn,
    "step": _step,
    "max": _largest,
    "min": _smallest,
}
