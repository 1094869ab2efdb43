"""Derivatives of nodes, by power series with balls as coefficients."""

from typing import Any

from maxent.verify.arithmetic.arrays import each
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.node import Node
from maxent.verify.arithmetic.series import Series


class Differentiating(Evaluation[Any]):
    """An evaluation, in balls or in rationals, whose derivatives are balls."""

    def _derivative(self, node: Node) -> Any:
        own, place, inner, order = node.payload
        series = Series(order)
        moved = Evaluation(series, {}, {}, self, frozenset({own}))
        (point,) = node.operands
        moved.set_variable(place, each(series.moving, self.value(point)))
        return each(series.derivative, moved.value(inner))
