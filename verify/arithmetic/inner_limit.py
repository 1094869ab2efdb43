"""Limits that are parts of formulas, in balls."""

from fractions import Fraction
from typing import Any

from flint import arb

from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.leading import REACHES, EndLimit, leading, narrower
from maxent.verify.arithmetic.node import Node
from maxent.verify.arithmetic.tail import FAR, NEAR, Tail
from maxent.verify.arithmetic.tails import Tails
from maxent.verify.errors import TooNearError, UnevaluableError


def inner_limit(
    base: Evaluation[Any], place: Node, inner: Node, point: arb | None, where: str, words: str
) -> arb:
    """The limit as the variable ``place`` tends to the point from the side ``where``, "+", "-" or "+-".

    Without a point ``where`` is "oo" or "-oo".

    Raises:
        UnevaluableError: if no expansion certifies a finite limit, or the two sides differ.
    """
    directions = {"+": (1,), "-": (-1,), "+-": (1, -1), "oo": (1,), "-oo": (-1,)}[where]
    found = [_from(base, place, inner, point, direction) for direction in directions]
    values = [each.value for each in found if each is not None and each.value is not None]
    if len(values) < len(directions):
        raise UnevaluableError(f"no expansion certifies {words}")
    first, *others = values
    for other in others:
        if not first.overlaps(other):
            raise UnevaluableError(f"the two sides of {words} differ")
        first = first.intersection(other)
    return first


def _from(
    base: Evaluation[Any], place: Node, inner: Node, point: arb | None, direction: int
) -> EndLimit | None:
    best: EndLimit | None = None
    for k in REACHES:
        tails = Tails(arb(2) ** -k)
        variable = Tail(tails.reach, {FAR if point is None else NEAR: Fraction(direction)})
        variable = variable if point is None else variable + tails.lifted(point)
        evaluation = Evaluation(tails, {}, {}, base, place.names)
        evaluation.set_variable(place, variable)
        try:
            best = narrower(best, leading(evaluation.value(inner)))
        except (TooNearError, UnevaluableError):
            continue
    return best
