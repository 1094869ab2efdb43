"""Interval arithmetic on formulas: the range of a formula as one symbol runs over an interval."""

from sympy import Expr, Symbol

from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.interval import Range
from maxent.verify.arithmetic.ranges import Ranges

_RANGES = Ranges()


class RangeEvaluator:
    """Ranges of expressions as ``unknown`` runs over an interval; other names are bound by ``evaluator``."""

    def __init__(self, evaluator: Evaluator, unknown: Symbol) -> None:
        """Let ``unknown`` run over intervals; the evaluator's binding must not change afterwards."""
        self.evaluator = evaluator
        self.unknown = unknown
        self._place = evaluator.lowering.unknown(unknown)

    def __call__(self, expression: Expr, over: Range) -> Range:
        """A range that contains every value of the expression.

        Raises:
            UnevaluableError: for an expression with a function that has no interval rule.
        """
        node = self.evaluator.lowering(expression, (self._place,))
        evaluation = Evaluation(_RANGES, {}, {}, self.evaluator.evaluation, self._place.node.names)
        evaluation.set_variable(self._place.node, over)
        found: Range = evaluation.value(node)
        return found
