"""Functions of one coordinate x, with value, derivative and supremum in balls.

A separable term or constraint is a sum over coordinates of functions of the form

    linear * x  -  entropy * x log x  +  barrier * log x  -  quadratic * (x - centre)^2  +  constant
        +  sum of weight * (a smooth convex function of x)  -  sum of weight * max(0, x - kink).

Sums and multiples have this form again, so the Lagrangian does too, and its supremum is the sum of these.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from flint import arb

from maxent.verify.arithmetic.balls import square, x_log_x
from maxent.verify.arithmetic.bracket import Function
from maxent.verify.errors import NoConjugateError

ZERO = arb(0)


@dataclass(frozen=True)
class Smooth:
    """weight * g(x) for a smooth convex function g = ``value``, with its first two derivatives."""

    weight: arb
    value: Function
    slope: Function
    bend: Function


@dataclass(frozen=True)
class Hinge:
    """-weight * max(0, x - kink)."""

    weight: arb
    kink: arb


class Coordinate(NamedTuple):
    """A function of the form in the module's docstring; the coefficients may have either sign.

    It is a tuple because a certificate makes tens of thousands of them.
    """

    linear: arb = ZERO
    entropy: arb = ZERO
    barrier: arb = ZERO
    quadratic: arb = ZERO
    centre: arb = ZERO
    constant: arb = ZERO
    smooth: tuple[Smooth, ...] = ()
    hinges: tuple[Hinge, ...] = ()

    @property
    def is_linear(self) -> bool:
        """Whether the function is affine: all coefficients but ``linear`` and ``constant`` are 0."""
        bent = [*(part.weight for part in self.smooth), *(hinge.weight for hinge in self.hinges)]
        parts = (self.entropy, self.barrier, self.quadratic, *bent)
        return all(part.is_zero() for part in parts)

    @property
    def is_plain(self) -> bool:
        """Whether it is linear and 0 at 0."""
        return self.is_linear and self.constant.is_zero()

    def __add__(self, other: "Coordinate") -> "Coordinate":  # type: ignore[override]  # of functions, not of tuples
        """The sum; two quadratics become one by completing the square."""
        quadratic = self.quadratic + other.quadratic
        linear = self.linear + other.linear
        constant = self.constant + other.constant
        centre = self.centre if other.quadratic.is_zero() else other.centre
        if not (self.quadratic.is_zero() or other.quadratic.is_zero()):
            linear += 2 * (self.quadratic * self.centre + other.quadratic * other.centre)
            constant -= self.quadratic * square(self.centre) + other.quadratic * square(other.centre)
            centre = ZERO
        return Coordinate(
            linear,
            self.entropy + other.entropy,
            self.barrier + other.barrier,
            quadratic,
            centre,
            constant,
            self.smooth + other.smooth,
            self.hinges + other.hinges,
        )

    def scaled(self, factor: arb) -> "Coordinate":
        """The function times a number."""
        if factor == 1:
            return self
        return Coordinate(
            self.linear * factor,
            self.entropy * factor,
            self.barrier * factor,
            self.quadratic * factor,
            self.centre,
            self.constant * factor,
            tuple(replace(part, weight=part.weight * factor) for part in self.smooth),
            tuple(replace(hinge, weight=hinge.weight * factor) for hinge in self.hinges),
        )

    def tilted(self, slope: arb) -> "Coordinate":
        """The function plus a linear one; the sum with a coordinate that is nothing else, in less time."""
        return Coordinate(self.linear + slope, *self[1:])

    def value(self, x: arb) -> arb:
        """The function at x, with 0 log 0 = 0."""
        result = self.constant + self.linear * x
        if not self.quadratic.is_zero():
            result -= self.quadratic * square(x - self.centre)
        if not self.entropy.is_zero():
            result -= self.entropy * x_log_x(x)
        if not self.barrier.is_zero():
            result += self.barrier * x.log()
        for hinge in self.hinges:
            result -= hinge.weight * (x - hinge.kink).max(ZERO)
        return result + sum((part.weight * part.value(x) for part in self.smooth), ZERO)

    def gradient(self, x: arb) -> arb:
        """The derivative at x; x > 0 if there is a logarithm.  At a kink it encloses both one-sided ones."""
        result = self.linear - 2 * self.quadratic * (x - self.centre)
        if not self.entropy.is_zero():
            result -= self.entropy * (x.log() + 1)
        if not self.barrier.is_zero():
            result += self.barrier / x
        for hinge in self.hinges:
            if not x < hinge.kink:
                result -= hinge.weight if x > hinge.kink else hinge.weight.union(ZERO)
        return result + sum((part.weight * part.slope(x) for part in self.smooth), ZERO)

    def curvature(self, x: arb) -> arb:
        """The second derivative at x; not finite where x may be a kink."""
        result = -2 * self.quadratic
        if not self.entropy.is_zero():
            result -= self.entropy / x
        if not self.barrier.is_zero():
            result -= self.barrier / (x * x)
        if any(not (x < hinge.kink or x > hinge.kink) for hinge in self.hinges):
            return arb.nan()
        return result + sum((part.weight * part.bend(x) for part in self.smooth), ZERO)

    @property
    def is_concave(self) -> bool:
        """Whether every part with a curvature is concave for certain; false for some concave functions."""
        bent = [*(-part.weight for part in self.smooth), *(hinge.weight for hinge in self.hinges)]
        return all(part >= 0 for part in (self.entropy, self.barrier, self.quadratic, *bent))

    def maximiser(self, *, nonnegative: bool) -> arb:
        """The maximiser over x >= 0, or over all x unless ``nonnegative``, in closed form.

        Raises:
            NoConjugateError: where it has no closed form.
        """
        kinds = [not part.is_zero() for part in (self.entropy, self.barrier, self.quadratic)]
        if sum(kinds) == 1 and not self.smooth:
            if kinds[0] and self.entropy > 0:
                return (self.linear / self.entropy - 1).exp()
            if kinds[1] and self.barrier > 0 and self.linear < 0:
                return -self.barrier / self.linear
            if kinds[2] and self.quadratic > 0:
                vertex = self.centre + self.linear / (2 * self.quadratic)
                return vertex.max(ZERO) if nonnegative else vertex
        raise NoConjugateError("the maximum of a coordinate has no closed form")

    def fallen(self, drop: arb) -> arb:
        """A point right of the maximiser over x >= 0 with a value more than ``drop`` below the maximum.

        Raises:
            NoConjugateError: where the maximum has no closed form, or no such point is found.
        """
        level = self.supremum(nonnegative=True) - drop.abs_upper()
        point = 2 * self.maximiser(nonnegative=True).abs_upper() + arb(2) ** -_DOUBLINGS
        for _ in range(2 * _DOUBLINGS):
            if self.value(point) < level:
                return point
            point = 2 * point
        raise NoConjugateError("the function falls too slowly")

    def supremum(self, *, nonnegative: bool, most: arb | None = None) -> arb:
        """An upper bound on the function over x >= 0, or over all x unless ``nonnegative``.

        It is the supremum where that has a closed form.  Otherwise the bound is over 0 <= x <= ``most`` only,
        where ``most`` is an upper bound on x at every feasible point.

        Raises:
            NoConjugateError: where the function is not known to be concave, or has no finite bound.
        """
        if not self.smooth and not self.hinges:
            closed = self._closed_supremum(nonnegative=nonnegative)
            if closed is not None:
                return closed
        hinged = [hinge.weight for hinge in self.hinges]
        weights = (self.entropy, self.barrier, self.quadratic, *hinged, *(-s.weight for s in self.smooth))
        if most is None or not nonnegative or any(weight < 0 for weight in weights) or self.is_linear:
            raise NoConjugateError("the objective is not concave in this sense, or its supremum is infinite")
        if self._replace(hinges=()).is_linear:
            return self._highest_corner(most)
        return self._bounded_supremum(most)

    def supremum_up_to(self, most: arb) -> arb:
        """An upper bound on the function over 0 <= x <= ``most``.

        Raises:
            NoConjugateError: where the function is not known to be concave, or has no finite bound.
        """
        hinged = [hinge.weight for hinge in self.hinges]
        weights = (self.entropy, self.barrier, self.quadratic, *hinged, *(-s.weight for s in self.smooth))
        if any(weight < 0 for weight in weights):
            raise NoConjugateError("the objective is not concave in this sense")
        if self._replace(hinges=()).is_linear:
            return self._highest_corner(most)
        return self._bounded_supremum(most)

    def _highest_corner(self, most: arb) -> arb:
        """The maximum over [0, most] of a concave piecewise linear function: at a kink or at an end."""
        highest = self.value(ZERO).max(self.value(most))
        for hinge in self.hinges:
            highest = highest.max(self.value(hinge.kink.min(most)))
        return highest

    def _closed_supremum(self, *, nonnegative: bool) -> arb | None:
        kinds = [not part.is_zero() for part in (self.entropy, self.barrier, self.quadratic)]
        if sum(kinds) > 1:
            return None
        if kinds[0] and self.entropy > 0:
            return self.constant + self.entropy * (self.linear / self.entropy - 1).exp()
        if kinds[1] and self.barrier > 0 and self.linear < 0:
            return self.constant + self.barrier * ((self.barrier / -self.linear).log() - 1)
        if kinds[2] and self.quadratic > 0:
            vertex = self.centre + self.linear / (2 * self.quadratic)
            if nonnegative and vertex < 0:
                return self.value(ZERO)
            return self.constant + self.linear * self.centre + square(self.linear) / (4 * self.quadratic)
        return self.constant if not any(kinds) and nonnegative and self.linear <= 0 else None

    def _bounded_supremum(self, most: arb) -> arb:
        """An upper bound over [0, most] by a tangent at a point found by bisection on the derivative's sign.

        A concave function lies below each of its tangents, so the bound holds wherever that point lies.
        """
        low, high = ZERO, most.mid()
        for _ in range(_BISECTIONS):
            middle = ((low + high) / 2).mid()
            if self.gradient(middle) > 0:
                low = middle
            else:
                high = middle
        point = ((low + high) / 2).mid()
        slope = self.gradient(point)
        bound = self.value(point) + (slope * (most - point)).max(-slope * point)
        if not bound.is_finite():
            raise NoConjugateError("the objective has no finite bound on the feasible range")
        return bound


_BISECTIONS = 120
_DOUBLINGS = 200
