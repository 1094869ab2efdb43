"""A theorem's instance: an expression that is at least 0, and where it is 0."""

from dataclasses import dataclass

from sympy import Expr, Symbol

from maxent.derive.step import Step


@dataclass(frozen=True)
class Vanishing:
    """An ``expression`` in the number ``index`` of an outcome that is 0 for every outcome."""

    expression: Expr
    index: Symbol


@dataclass(frozen=True)
class Lemma:
    """``excess`` >= 0 by the theorem ``name``, whose hypotheses hold for this instance.

    The excess is 0 exactly where ``vanishing`` holds; None if where it is 0 is not known.
    """

    name: str
    excess: Expr
    vanishing: Vanishing | None = None
    steps: tuple[Step, ...] = ()
