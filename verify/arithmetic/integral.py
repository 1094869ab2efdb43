"""Integrals in balls: pieces by rigorous quadrature, ends by a bound of what lies beyond.

Arb's ``acb.integral`` encloses an integral over a finite interval on which the integrand is bounded.  At an
end where it is not, x = end +- e^-t.  Towards infinity x = t where the integrand falls by a factor with every
step, else x = e^t, where it falls by a power.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from flint import acb, arb

from maxent.verify.arithmetic.complex_balls import ComplexBalls
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.growth import Growth, power_bound
from maxent.verify.arithmetic.infinite_sum import term_at
from maxent.verify.arithmetic.node import Node
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.arithmetic.tail import FAR, NEAR, Tail
from maxent.verify.arithmetic.tails import Tails
from maxent.verify.errors import NoAnswerError, TooNearError, UnevaluableError

_TOLERANCE = arb(2) ** -112
"""2e-34, below what counts as a difference; the quadrature's cost grows with the digits."""
_EVALUATIONS = 40_000
_PIECES = tuple(2**k for k in range(2, 12))
_PARTS = 16
_DEPTHS = (80, 160, 400, 1000)
"""How far t runs where x = e^t or e^-t: what is left out is a power of e^-80 = 2e-35, or less."""
Path = Callable[[acb], tuple[acb, acb]]
"""The variable and its derivative as functions of t."""


@dataclass(frozen=True)
class Integrand:
    """A formula in the variable ``place``; other names are bound by ``base``; ``words`` name the integral."""

    base: Evaluation[Any]
    place: Node
    inner: Node
    words: str

    def integral(self, low: arb, high: arb) -> arb:
        """The integral from low to high, of which either may be infinite.

        Raises:
            UnevaluableError: if it is not known to converge, or takes too many evaluations.
        """
        if high < low:
            return -self.integral(high, low)
        if low.is_finite() and high.is_finite():
            try:
                return self._along(lambda t: (t, acb(1)), low, high)
            except UnevaluableError:
                middle = ((low + high) / 2).mid()
                return self._near(low, middle, 1) + self._near(high, middle, -1)
        if not low.is_finite():
            raise UnevaluableError(f"{self.words} begins at infinity")
        begin = arb(1) if not low > 1 else low
        first = self.integral(low, begin) if low is not begin else arb(0)
        try:
            return first + self._geometric(begin)
        except (TooNearError, UnevaluableError):
            return first + self._algebraic(begin)

    def _geometric(self, begin: arb) -> arb:
        """From begin to infinity, where the integrand falls by a factor with every step."""
        for length in _PIECES:
            last = begin + length
            try:
                ratio = Growth(self.base, self.place, last).bound(self.inner)
            except TooNearError:
                continue
            if not ratio < 1:
                continue
            rest = (self._most(last) / (1 - ratio)).upper()
            if rest < _TOLERANCE:
                return self._along(lambda t: (t, acb(1)), begin, last) + arb(0, rest)
        raise TooNearError("the integrand falls too slowly")

    def _most(self, begin: arb) -> arb:
        """An upper bound of the integrand's modulus on [begin, begin + 1]."""
        ends = [begin + exact(Fraction(k, _PARTS)) for k in range(_PARTS + 1)]
        values = (term_at(self.base, self.place, self.inner, a.union(b)) for a, b in pairwise(ends))
        return max(abs(value).upper() for value in values)

    def _algebraic(self, begin: arb) -> arb:
        """The same where it falls by a power: x = e^t, from t = log(begin)."""
        for depth in _DEPTHS:
            reach = arb(-depth).exp().upper()
            try:
                most, a, m = power_bound(self.base, self.place, self.inner, Tail(reach, {FAR: Fraction(1)}))
            except (TooNearError, UnevaluableError) as failure:
                reason = str(failure)
                continue
            if a <= 1:
                raise UnevaluableError(f"{self.words} is not known to converge")
            rest = _rest(most, a - 2, m, depth)
            if rest < _TOLERANCE:
                return self._along(lambda t: (t.exp(), t.exp()), begin.log(), arb(depth)) + arb(0, rest)
            reason = "it converges too slowly"
        raise UnevaluableError(f"{self.words} is not enclosed: {reason}")

    def _near(self, end: arb, other: arb, direction: int) -> arb:
        """From a finite end, where the integrand may be unbounded, to the other one: x = end +- e^-t."""
        tails, reason = Tails(arb(1)), ""
        width = abs(other - end)
        for depth in _DEPTHS:
            tails = Tails(arb(-depth).exp().upper())
            start = Tail(tails.reach, {NEAR: Fraction(direction)}) + tails.lifted(end)
            try:
                most, a, m = power_bound(self.base, self.place, self.inner, start)
            except (TooNearError, UnevaluableError) as failure:
                reason = str(failure)
                continue
            if a <= -1:
                raise UnevaluableError(f"{self.words} is not known to converge")
            rest = _rest(most, a, m, depth)
            if rest < _TOLERANCE:
                path: Path = lambda t: (end + direction * (-t).exp(), (-t).exp())  # noqa: E731
                return self._along(path, -width.log(), arb(depth)) + arb(0, rest)
            reason = "it converges too slowly"
        raise UnevaluableError(f"{self.words} is not enclosed: {reason}")

    def _along(self, path: Path, low: arb, high: arb) -> arb:
        """The integral of f(x(t)) x'(t) from low to high by rigorous quadrature."""

        def integrand(t: acb, analytic: bool) -> acb:  # noqa: FBT001 - the library calls it so
            evaluation = Evaluation(ComplexBalls(analytic=analytic), {}, {}, self.base, self.place.names)
            x, speed = path(t)
            evaluation.set_variable(self.place, x)
            try:
                found: acb = evaluation.value(self.inner) * speed
            except NoAnswerError:
                return acb(arb.nan())
            return found

        with precision():
            value = acb.integral(
                integrand,
                acb(low),
                acb(high),
                rel_tol=_TOLERANCE,
                abs_tol=_TOLERANCE,
                eval_limit=_EVALUATIONS,
            )
        if not value.real.is_finite():
            raise UnevaluableError(f"{self.words} is not enclosed by quadrature")
        if not value.imag.contains(0):
            raise UnevaluableError(f"the integrand of {self.words} is not real")
        return value.real


def _rest(most: arb, a: Fraction, m: Fraction, depth: int) -> arb:
    """A bound of the integral of most w^a log(1/w)^m over w in (0, e^-depth), for a > -1.

    With w = e^-t it is most t^m e^(-(a + 1) t) for t > depth, which falls at least as fast as
    e^-((a + 1 - m / depth) t) if m > 0.
    """
    power = exact(max(m, Fraction(0)))
    rate = exact(a + 1) - power / depth
    if not rate > 0:
        return arb.pos_inf()
    return (most * arb(depth) ** power * (-exact(a + 1) * depth).exp() / rate).upper()
