"""What an objective (or a level constraint) is a sum of.

A term is a functional of the problem's variable p; ``weight`` multiplies it and may be any
expression in the parameters.  Entropies and divergences are in nats, their weights in reward
units.  Each term is read twice, by ``derive`` into SymPy and by ``verify`` into CVXPY; the terms
are the modules of ``maxent.problems.terms``.
"""

from dataclasses import Field
from typing import Any, ClassVar

from sympy import Expr, Integer, sympify

from maxent.problems.expressions.writing import Written
from maxent.problems.space import Space

ONE = Integer(1)


class Term:
    """A frozen dataclass with a ``weight``, for which a plain number is as good as an expression.

    ``array`` names the field whose array another of the same shape may stand in for by mistake.
    """

    weight: Expr
    array: ClassVar[str | None] = None
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", sympify(self.weight, strict=True))

    def written(self, space: Space) -> Written:
        """The functional over the space, without its weight."""
        raise NotImplementedError(f"{type(self).__name__} does not say how it is written")
