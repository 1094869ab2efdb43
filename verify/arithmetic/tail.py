"""Asymptotic expansions of a function next to an open end, with rigorous bounds on the remainders.

An expansion is a sum of scales e^(k/w) w^a log(1/w)^m with coefficients, where w is the distance to a finite
end, or 1/|x| at an infinite one.  Interval arithmetic beside a pole or at infinity gives only "infinity minus
infinity"; here equal scales cancel, exactly where their coefficients are rational, and the largest scale left
decides the sign.  All statements hold for every w in (0, reach].
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from flint import arb

from maxent.verify.arithmetic.interval import Range, exponential, logarithm, power_of, single
from maxent.verify.arithmetic.precision import exact
from maxent.verify.errors import TooNearError

Scale: TypeAlias = tuple[Fraction, Fraction, Fraction]
"""The exponents (k, a, m) of the scale e^(k/w) w^a log(1/w)^m."""
Coefficient: TypeAlias = Fraction | Range
ONE: Scale = (Fraction(0), Fraction(0), Fraction(0))
FAR: Scale = (Fraction(0), Fraction(-1), Fraction(0))
"""The scale 1/w, that of the unknown itself towards infinity."""
NEAR: Scale = (Fraction(0), Fraction(1), Fraction(0))
"""The scale w, the distance to the end."""
_LOG: Scale = (Fraction(0), Fraction(0), Fraction(1))
_KEPT = 4
"""The number of scales kept apart; smaller ones are bounded by a multiple of the smallest one kept."""


def rank(scale: Scale) -> tuple[Fraction, Fraction, Fraction]:
    """A sort key, larger for scales that are larger as w goes to 0."""
    k, a, m = scale
    return k, -a, m


def _shifted(scale: Scale, by: Scale, sign: int = 1) -> Scale:
    return scale[0] + sign * by[0], scale[1] + sign * by[1], scale[2] + sign * by[2]


def as_range(coefficient: Coefficient) -> Range:
    """A coefficient, exact or enclosed, as a range."""
    return single(exact(coefficient)) if isinstance(coefficient, Fraction) else coefficient


@dataclass(frozen=True)
class Tail:
    """A function of w in (0, reach] as a sum of scales, each with an exact or enclosed coefficient."""

    reach: arb
    terms: Mapping[Scale, Coefficient]

    def __add__(self, other: "Tail") -> "Tail":
        """The sum; rational coefficients of one scale are added exactly."""
        terms = dict(self.terms)
        for scale, coefficient in other.terms.items():
            terms[scale] = _plus(terms.get(scale, Fraction(0)), coefficient)
        return self._of(terms)

    def __mul__(self, other: "Tail") -> "Tail":
        """The product of every two scales."""
        terms: dict[Scale, Coefficient] = {}
        for one, c in self.terms.items():
            for two, d in other.terms.items():
                scale = _shifted(one, two)
                terms[scale] = _plus(terms.get(scale, Fraction(0)), _times(c, d))
        return self._of(terms)

    def constant(self, value: Coefficient) -> "Tail":
        """The constant function with this value, on the same reach."""
        return self._of({ONE: value})

    @property
    def whole(self) -> Range:
        """A range of the function divided by its largest scale, which has the function's sign on (0, reach].

        Raises:
            TooNearError: if the ratio of a smaller scale to the largest does not decrease from reach to 0.
        """
        if not self.terms:
            return single(arb(0))
        largest, first, _ = self._leading()
        return sum(
            (self._bounded(s, largest, c) for s, c in self.terms.items() if s != largest), as_range(first)
        )

    @property
    def values(self) -> Range:
        """A range of all values of a function without scales that grow.

        Raises:
            TooNearError: if a scale grows, or does not decrease from reach to 0.
        """
        small = (self._bounded(s, ONE, c) for s, c in self.terms.items() if s != ONE)
        return sum(small, as_range(self.terms.get(ONE, Fraction(0))))

    @property
    def hull(self) -> Range:
        """A range of 0 and of all ``values``; raises what that raises."""
        return _hull(self.values)

    @property
    def least_modulus(self) -> arb:
        """A lower bound of the modulus of a function that goes to infinity.

        Raises:
            TooNearError: if its sign is not certain, or it does not go to infinity.
        """
        largest, _, _ = self._leading()
        whole = self.whole
        if whole.sign == 0 or rank(largest) <= rank(ONE):
            raise TooNearError("an argument does not go to infinity")
        least = whole.low if whole.sign > 0 else -whole.high
        return (least / self._bounded(ONE, largest, Fraction(1)).high).lower()

    @property
    def largest(self) -> Scale:
        """The largest scale.

        Raises:
            TooNearError: for the function 0, which has none.
        """
        if not self.terms:
            raise TooNearError("zero has no leading term")
        return max(self.terms, key=rank)

    @property
    def grows(self) -> bool:
        """Whether the largest scale goes to infinity."""
        return rank(self.largest) > rank(ONE)

    @property
    def least(self) -> arb:
        """The value of the largest scale, which grows, at the reach: its smallest one."""
        return 1 / self._bounded(ONE, self.largest, Fraction(1)).high

    @property
    def at_most(self) -> arb:
        """An upper bound on a function that goes to 0."""
        return (self.whole * self._bounded(self.largest, ONE, Fraction(1))).high

    def power(self, exponent: Fraction) -> "Tail":
        """The power r, for a function c s (1 + rho) with s its largest scale.

        It is (c s)^r (1 + rho r (1 + xi)^(r - 1)) with xi between 0 and rho, by the mean value theorem.

        Raises:
            TooNearError: where rho may reach -1, or c is not positive.
        """
        if exponent.denominator == 1 and 0 <= exponent <= _KEPT:
            result = self.constant(Fraction(1))
            for _ in range(int(exponent)):
                result = result * self
            return result
        largest, first, rest = self._leading()
        front = self._power_of(first, exponent)
        scale = (largest[0] * exponent, largest[1] * exponent, largest[2] * exponent)
        slope = as_range(exponent) * power_of(self._between(rest), exact(exponent - 1))
        relative = self.constant(Fraction(1)) + rest * self.constant(slope)
        return self._of({scale: front}) * relative

    def logarithm(self) -> "Tail":
        """The logarithm of a function c e^(k/w) w^a (1 + rho).

        It is log c + k/w - a log(1/w) + rho / (1 + xi) with xi between 0 and rho, by the mean value theorem.

        Raises:
            TooNearError: where the function is not certainly positive, or its largest scale has a logarithm.
        """
        (k, a, m), first, rest = self._leading()
        if m != 0:
            raise TooNearError("the logarithm of a logarithm")
        front: Coefficient = Fraction(0) if first == 1 else self._known(logarithm(as_range(first)))
        slope = power_of(self._between(rest), arb(-1))
        return self._of({FAR: k, _LOG: -a, ONE: front}) + rest * self.constant(slope)

    def exponential(self) -> "Tail":
        """The exponential of a function k/w + a log(1/w) + c + r, where r goes to 0.

        It is e^(k/w) w^-a e^c (1 + r e^xi) with xi between 0 and r, by the mean value theorem.

        Raises:
            TooNearError: where the function goes to infinity in another way.
        """
        growing = {s: c for s, c in self.terms.items() if rank(s) > rank(ONE)}
        k, a = growing.get(FAR, Fraction(0)), growing.get(_LOG, Fraction(0))
        if set(growing) - {FAR, _LOG} or not (isinstance(k, Fraction) and isinstance(a, Fraction)):
            return self._vanishing()
        front: Coefficient = self.terms.get(ONE, Fraction(0))
        front = Fraction(1) if front == 0 else self._known(exponential(as_range(front)))
        small = {s: c for s, c in self.terms.items() if rank(s) < rank(ONE)}
        rest = Tail(self.reach, small)
        bound = sum((self._bounded(s, ONE, c) for s, c in small.items()), single(arb(0)))
        relative = self.constant(Fraction(1)) + rest * self.constant(exponential(_hull(bound)))
        return self._of({(k, -a, Fraction(0)): front}) * relative

    def _vanishing(self) -> "Tail":
        """An enclosure of the exponential of a function that goes to -infinity in another way."""
        if self.whole.sign >= 0:
            raise TooNearError("an exponential of another kind")
        return self.constant(Range(arb(0), (-self.least_modulus).exp().upper(), above=True))

    def _of(self, terms: Mapping[Scale, Coefficient]) -> "Tail":
        """The sum of the terms; scales beyond the ``_KEPT`` largest are bounded by the last one kept."""
        kept = {s: c for s, c in terms.items() if not (isinstance(c, Fraction) and c == 0)}
        order = sorted(kept, key=rank, reverse=True)
        for scale in order[_KEPT:]:
            last = order[_KEPT - 1]
            kept[last] = as_range(kept[last]) + self._bounded(scale, last, kept.pop(scale))
        return Tail(self.reach, kept)

    def _leading(self) -> tuple[Scale, Coefficient, "Tail"]:
        """The largest scale, its coefficient c, and rho with function = scale * c * (1 + rho)."""
        largest = self.largest
        first = self.terms[largest]
        inverse = _inverse(first)
        rest = {_shifted(s, largest, -1): _times(c, inverse) for s, c in self.terms.items() if s != largest}
        return largest, first, Tail(self.reach, rest)

    def _between(self, rest: "Tail") -> Range:
        """The range of 1 + xi, xi between 0 and rho = ``rest``, which must be positive."""
        rho = sum((self._bounded(s, ONE, c) for s, c in rest.terms.items()), single(arb(0)))
        result = single(arb(1)) + _hull(rho)
        if result.sign <= 0:
            raise TooNearError("the leading term does not lead yet")
        return result

    def _bounded(self, scale: Scale, by: Scale, coefficient: Coefficient) -> Range:
        """A range of coefficient * scale / by on (0, reach], where scale / by decreases to 0 as w does."""
        k, a, m = (exact(entry) for entry in _shifted(scale, by, -1))
        depth = -self.reach.log()
        slope = k / self.reach - a + m.max(arb(0)) / depth
        if not (depth > 0 and slope <= 0):
            raise TooNearError("a smaller scale is not smaller yet")
        most = (k / self.reach - a * depth + m * depth.log()).exp()
        return as_range(coefficient) * Range(arb(0), most.upper(), above=True)

    def _power_of(self, first: Coefficient, exponent: Fraction) -> Coefficient:
        if exponent.denominator == 1 and isinstance(first, Fraction):
            return first ** int(exponent)
        return self._known(power_of(as_range(first), exact(exponent)))

    @staticmethod
    def _known(value: Range) -> Range:
        if not (value.continuous and value.finite):
            raise TooNearError("a coefficient has no finite range")
        return value


def _hull(bound: Range) -> Range:
    """The range together with 0."""
    return Range(min(bound.low, arb(0)), max(bound.high, arb(0)), continuous=bound.continuous)


def _plus(one: Coefficient, other: Coefficient) -> Coefficient:
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one + other
    if one == 0 or other == 0:
        return other if one == 0 else one
    return as_range(one) + as_range(other)


def _times(one: Coefficient, other: Coefficient) -> Coefficient:
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one * other
    return as_range(one) * as_range(other)


def _inverse(coefficient: Coefficient) -> Coefficient:
    if isinstance(coefficient, Fraction):
        return 1 / coefficient
    if coefficient.sign == 0:
        raise TooNearError("the sign of the leading coefficient is not known")
    return power_of(coefficient, arb(-1))
