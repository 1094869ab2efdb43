"""The asymptotic expansion (``Tail``) of a formula next to an open end of its unknown's interval."""

from collections.abc import Mapping
from fractions import Fraction

from flint import arb
from sympy import Expr, Symbol, oo

from maxent.problems.parameters.drawing import Value
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.tail import FAR, NEAR, Tail
from maxent.verify.arithmetic.tail_integral import beyond
from maxent.verify.arithmetic.tails import Tails
from maxent.verify.errors import TooNearError, UnevaluableError


class TailEvaluator:
    """Expansions of formulas as ``unknown`` approaches ``end``, from its right if ``right``, else its left.

    ``exact`` gives rational values of names, which are used instead of the evaluator's balls.
    """

    def __init__(
        self,
        evaluator: Evaluator,
        unknown: Symbol,
        end: Expr,
        *,
        right: bool,
        exact: Mapping[str, Value] | None = None,
    ) -> None:
        """Let ``unknown`` approach ``end``; the evaluator's binding must not change afterwards."""
        binding = evaluator.binding
        self._numbers = ExactEvaluator(
            {**binding.values, **(exact or {})}, binding.sizes, binding.definitions
        )
        self._lowering = evaluator.lowering
        self._place = evaluator.lowering.unknown(unknown)
        self._end = end
        self._right = right

    def sign(self, expression: Expr, reach: arb) -> int:
        """The sign of the expression, 1 or -1, at all points within ``reach`` of the end; 0 if not certain.

        At an infinite end these are the points at least 1 / ``reach`` away from 0.
        """
        try:
            return self._tail(expression, Tails(reach.upper())).whole.sign
        except (TooNearError, UnevaluableError):
            return 0

    def tail(self, expression: Expr, reach: arb, at: Mapping[Symbol, int] | None = None) -> Tail:
        """The expansion on (0, reach], the free indices set to ``at``.

        Raises:
            TooNearError: if the expansion has no rigorous bound on this reach.
            UnevaluableError: if a part has no value, or no rule.
        """
        return self._tail(expression, Tails(reach), at)

    def integral(self, expression: Expr, reach: arb) -> arb:
        """An upper bound on the integral of the modulus from 1 / ``reach`` from 0 on to an infinite end.

        Raises:
            TooNearError: if no bound is found.
            UnevaluableError: for a function without an expansion.
        """
        node = self._lowering(expression, (self._place,))
        return beyond(node, self._evaluation(Tails(reach.upper())), reach)

    def _tail(self, expression: Expr, tails: Tails, at: Mapping[Symbol, int] | None = None) -> Tail:
        tail: Tail = self._evaluation(tails, at).value(self._lowering(expression, (self._place,)))
        return tail

    def _evaluation(self, tails: Tails, at: Mapping[Symbol, int] | None = None) -> Evaluation[Tail]:
        evaluation = Evaluation(tails, {}, {}, self._numbers.at(at), self._place.node.names)
        evaluation.set_variable(self._place.node, self._unknown(tails))
        return evaluation

    def _unknown(self, tails: Tails) -> Tail:
        direction = Fraction(1 if self._right else -1)
        if self._end in (oo, -oo):
            return Tail(tails.reach, {FAR: -direction})
        return Tail(tails.reach, {NEAR: direction}) + tails.lifted(self._numbers(self._end))
