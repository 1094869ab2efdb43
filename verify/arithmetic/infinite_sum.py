"""Sums to infinity in balls, by the ratio test with a certified bound of the ratio."""

from typing import Any

from flint import arb

from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.growth import Growth
from maxent.verify.arithmetic.node import Node
from maxent.verify.errors import TooNearError, UnevaluableError

_STARTS = (4, 16, 64, 256, 1024, 4096)
_MOST = 20_000
_REST = arb(2) ** -170
"""Terms are added until the rest is below this, relative to 1 + |sum|; 2^-170 is 7e-52."""
_RATIO = arb("0.999")


def infinite_sum(base: Evaluation[Any], place: Node, inner: Node, first: int, words: str) -> arb:
    """The sum of the terms for place = first, first + 1, ...

    Raises:
        UnevaluableError: if no bound below 1 of the ratio of two terms is known, or the sum converges slowly.
    """
    start, ratio = _bounded_ratio(base, place, inner, first, words)
    total, number = arb(0), first
    while number < first + _MOST:
        term = term_at(base, place, inner, arb(number))
        rest = abs(term) / (1 - ratio)
        if number >= start and rest < _REST * (1 + abs(total)):
            bound = rest.upper()
            return total + arb(0, bound)
        total, number = total + term, number + 1
    raise UnevaluableError(f"{words} converges too slowly")


def _bounded_ratio(
    base: Evaluation[Any], place: Node, inner: Node, first: int, words: str
) -> tuple[int, arb]:
    """A number from which on |next term / term| is at most the second entry, which is below 1."""
    reason = "its terms do not certainly decrease by a factor"
    for start in (first + k for k in _STARTS):
        if start < 1:
            continue
        try:
            ratio = Growth(base, place, arb(start)).bound(inner)
        except TooNearError as failure:
            reason = str(failure)
            continue
        if ratio < _RATIO:
            return start, ratio
    raise UnevaluableError(f"{words} is not known to converge: {reason}")


def term_at(base: Evaluation[Any], place: Node, inner: Node, at: arb) -> arb:
    """The inner formula's value where the variable is ``at``."""
    evaluation = Evaluation(base.algebra, {}, {}, base, place.names)
    evaluation.set_variable(place, at)
    found: arb = evaluation.value(inner)
    return found
