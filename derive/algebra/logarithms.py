"""Logarithms of products as sums of logarithms, valid wherever the logarithm has a value.

There its argument is positive, its factors need not be: log((3 - x)^2) is not 2 log(3 - x).  Factors known to
be positive are taken out; even powers are, as powers of a square; and what is left, a product of factors to
odd powers, is positive as a whole.
"""

from sympy import Abs, Add, Expr, Integer, Mul, Pow, exp, expand_log, expand_mul, factor, log, together

from maxent.derive.algebra.known import NOTHING, Known

_FACTORED = 40
"""The most operations of a polynomial that is factored."""


def expanded_logarithms(expression: Expr, known: Known = NOTHING) -> Expr:
    """The expression with every logarithm of a product or a power split."""
    return expression.replace(log, lambda argument: split_logarithm(argument, known))


def split_logarithm(argument: Expr, known: Known = NOTHING) -> Expr:
    """log(argument) as a sum of logarithms of its factors, as far as these are positive."""
    whole = together(argument) if isinstance(argument, Add) else argument
    if isinstance(whole, Add) and whole.is_polynomial() and whole.count_ops() < _FACTORED:
        whole = factor(whole)
    coefficient, product = whole.as_coeff_Mul()
    parts = _Parts(known)
    for part in Mul.make_args(product):
        parts.take(part, Integer(1))
    return parts.total + parts.left(coefficient)


class _Parts:
    """The factors of a positive product: the logarithms of those taken out, and the bases to odd powers."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.total: Expr = Integer(0)
        self._odd: dict[Expr, Expr] = {}
        self._sign = Integer(1)

    def take(self, factor: Expr, power: Expr) -> None:
        """Take in factor^power."""
        if isinstance(factor, exp):
            self.total += expand_mul(power * factor.args[0])
            return
        base, exponent = factor.as_base_exp()
        exponent *= power
        if self._known.is_positive(base):
            self._take_positive(base, exponent)
        elif exponent.is_integer and self._known.is_positive(-base):
            self.total += exponent * log(-base)
            self._sign *= Pow(Integer(-1), exponent)
        elif isinstance(base, Abs):
            self.total += exponent / 2 * _of_square(base.args[0])
        elif isinstance(base, Mul) and exponent.is_integer:
            for inner in base.args:
                self.take(inner, exponent)
        elif exponent.is_even:
            self.total += exponent / 2 * _of_square(base)
        elif exponent.is_odd:
            self._odd[base] = self._odd.get(base, Integer(0)) + exponent
        elif exponent.is_integer:  # of unknown parity
            self._odd[Pow(base, exponent)] = Integer(1)
        else:  # a power with any other exponent has a value only for a base that is not negative
            self.total += exponent * split_logarithm(base, self._known)

    def _take_positive(self, base: Expr, exponent: Expr) -> None:
        if isinstance(base, Mul | Pow | exp):
            self.total += expand_mul(exponent * split_logarithm(base, self._known))
        else:
            self.total += exponent * expand_log(log(base), factor=True)

    def left(self, coefficient: Expr) -> Expr:
        """The logarithm of the coefficient times the bases to odd powers; one base alone keeps its power."""
        size = coefficient if coefficient.is_positive else -coefficient
        outer, rest = expand_log(log(size), factor=True), self._sign * coefficient / size
        one = len(self._odd) == 1
        for base, exponent in self._odd.items():
            turned = base.could_extract_minus_sign()
            rest *= -base if turned else base
            rest *= -1 if turned else 1
            if not one and exponent != 1:
                outer += (exponent - 1) / 2 * _of_square(base)
        remaining = expand_mul(rest)
        if remaining == 1:
            return outer
        return outer + (next(iter(self._odd.values())) if one else 1) * log(remaining)


def _of_square(base: Expr) -> Expr:
    """log(base^2), the same for base and -base."""
    return log((-base if base.could_extract_minus_sign() else base) ** 2)
