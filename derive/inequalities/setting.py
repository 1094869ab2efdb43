"""What the provers of inequalities know: positivity of array entries, laws, intervals, and a normal form."""

from dataclasses import dataclass
from functools import cached_property

from sympy import Abs, Add, Expr, Indexed, Integer, Max, Min, Mul, Pow, Product, Sum, Symbol, exp, expand, log

from maxent.derive.algebra.positivity import positive
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.inequalities.smooth import Box
from maxent.problems.parameters.parameter import Domain, Parameter

Limit = tuple[Symbol, Expr, Expr]
_LARGEST_POWER = 4
"""The largest power of a sum of terms that is multiplied out."""
_ROUNDS = 5


@dataclass(frozen=True)
class Setting:
    """The hypotheses of a claim, and what follows from them for formulas with sums over outcomes."""

    hypotheses: Hypotheses

    @cached_property
    def box(self) -> Box:
        """The intervals of the scalar parameters; discount factors are in [0, 1) and left to their sign."""
        return Box(self.hypotheses.intervals())

    def positive(self, expression: Expr) -> bool:
        """Whether the expression is certainly positive, whatever the indices are."""
        if positive(expression):
            return True
        if expression.has(Indexed, Sum):
            return isinstance(expression, Mul) and all(map(self.positive, expression.args))
        return sign(on_interval(expression, self.box.intervals)) == 1

    def nonnegative(self, expression: Expr) -> bool:
        """Whether the expression is certainly at least 0, whatever the indices are."""
        if isinstance(expression, Sum):
            return self.nonnegative(expression.function)
        if isinstance(expression, Add | Mul) and all(map(self.nonnegative, expression.args)):
            return True
        if isinstance(expression, Pow) and expression.base.is_real and expression.exp.is_even:
            return True
        return bool(expression.is_nonnegative) or self.positive(expression)

    def over_outcomes(self, limits: tuple[Limit, ...]) -> bool:
        """Whether every range is 1..size with a size of at least 1, so that there is something to sum."""
        return all(low == 1 and high.is_integer and high.is_positive for _, low, high in limits)

    def laws(self, size: Expr) -> list[Parameter]:
        """The laws over 1..size that have one index."""
        return [
            p
            for p in self.hypotheses.given
            if p.domain is Domain.DISTRIBUTION and len(p.shape) == 1 and p.shape[0] == size
        ]

    def normal(self, expression: Expr) -> Expr:
        """The expression with definitions expanded, powers multiplied out and the total masses of laws used.

        Products are written as exponentials of sums of logarithms, extrema of two by absolute values.
        """
        return self._counted(self.hypotheses.reduced(self.plain(expression)))

    def plain(self, expression: Expr) -> Expr:
        """The expression with definitions expanded, and with extrema of two and products rewritten."""
        return (
            self.hypotheses.expand(expression)
            .replace(lambda e: isinstance(e, Max | Min) and len(e.args) == 2, _by_absolute_value)  # noqa: PLR2004
            .replace(lambda e: isinstance(e, Product) and self.positive(e.function), _by_logarithms)
        )

    def _counted(self, current: Expr) -> Expr:
        for _ in range(_ROUNDS):
            before = current
            multiplied = current.replace(_is_power_of_sum, expand)
            current = self.hypotheses.counted(self._rows_summed(multiplied))
            if current == before:
                break
        return current

    def _rows_summed(self, expression: Expr) -> Expr:
        """Sums over several indices without those over which only a law is summed."""
        return expression.replace(lambda e: isinstance(e, Sum) and len(e.limits) > 1, self._row_summed)

    def _row_summed(self, total: Sum) -> Expr:
        factors, limits = list(Mul.make_args(total.function)), list(total.limits)
        rows = {p.symbol: p.shape[-1] for p in self.hypotheses.given if p.domain is Domain.DISTRIBUTION}
        for limit in total.limits:
            index, low, high = limit
            about = [factor for factor in factors if factor.has(index)]
            if len(about) != 1 or low != 1 or any(other[2].has(index) for other in limits):
                continue
            (entry,) = about
            if not isinstance(entry, Indexed) or rows.get(entry.base) != high:
                continue
            if entry.indices[-1] == index and not any(other.has(index) for other in entry.indices[:-1]):
                factors.remove(entry)
                limits.remove(limit)
        body = Mul(*factors)
        return Sum(body, *limits) if limits else body


def _by_absolute_value(extremum: Expr) -> Expr:
    one, other = extremum.args
    spread = Abs(one - other)
    return (one + other + (spread if isinstance(extremum, Max) else -spread)) / 2


def _by_logarithms(product: Product) -> Expr:
    return exp(Sum(log(product.function), *product.limits))


def _is_power_of_sum(expression: Expr) -> bool:
    """Whether this is a small positive integer power of a sum of terms."""
    if not isinstance(expression, Pow) or not isinstance(expression.base, Add):
        return False
    exponent = expression.exp
    return bool(exponent.is_Integer and Integer(1) < exponent <= _LARGEST_POWER)
