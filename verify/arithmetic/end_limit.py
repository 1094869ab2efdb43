"""The limit of a formula at an end of its unknown's interval, certified by its asymptotic expansion there."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from flint import arb
from sympy import Expr, Symbol

from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.tail import ONE, Tail, as_range, rank
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.errors import TooNearError, UnevaluableError

_REACHES = (2**20, 1500, 200, 40, 10)
"""Exponents k of the reaches 2^-k tried: a smaller one gives narrower bounds, where its scales can be expressed."""


@dataclass(frozen=True)
class EndLimit:
    """A ball that certainly contains the limit; or the sign, 1 or -1, of an infinite one.

    ``order`` is that of the leading scale (k, a, m), e^(k/w) w^a log(1/w)^m with the distance w to the end.
    """

    value: arb | None
    infinite: int
    order: tuple[Fraction, Fraction, Fraction]

    @property
    def width(self) -> arb:
        """The radius of the ball, infinite for an infinite limit."""
        return self.value.rad() if self.value is not None else arb.pos_inf()


def end_limit(
    evaluator: TailEvaluator, expression: Expr, at: Mapping[Symbol, int] | None = None
) -> EndLimit | None:
    """The narrowest enclosure of the limit that the expansions on several reaches give; None if there is none.

    The free indices of the expression are set to ``at``.
    """
    best: EndLimit | None = None
    for k in _REACHES:
        try:
            found = _limit_of(evaluator.tail(expression, arb(2) ** -k, at))
        except (TooNearError, UnevaluableError):
            continue
        if found is not None and (best is None or found.width < best.width):
            best = found
        if best is not None and (best.infinite or best.width.is_zero()):
            break
    return best


def _limit_of(tail: Tail) -> EndLimit | None:
    if not tail.terms:
        return EndLimit(arb(0), 0, ONE)
    largest = max(tail.terms, key=rank)
    coefficient = tail.terms[largest]
    if rank(largest) < rank(ONE):
        return EndLimit(arb(0), 0, largest)
    if rank(largest) == rank(ONE):
        if isinstance(coefficient, Fraction):
            return EndLimit(exact(coefficient), 0, largest)
        known = coefficient.low.union(coefficient.high)
        return EndLimit(known, 0, largest) if coefficient.finite and known.is_finite() else None
    known = as_range(coefficient)
    if known.low > 0 or known.high < 0:
        return EndLimit(None, 1 if known.low > 0 else -1, largest)
    return None
