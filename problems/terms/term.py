"""The base class of terms, of which objectives and level constraints are made.

A term is a functional of the problem's variable p; ``weight`` multiplies it and may be any
expression in the parameters.  Entropies and divergences are in nats, their weights in reward
units.  Each term is translated twice, by ``derive`` to SymPy and by ``verify`` to CVXPY; the terms
are the other modules of ``maxent.problems.terms``.
"""

from dataclasses import Field
from typing import Any, ClassVar

from sympy import Expr, Integer

from maxent.problems.expressions.numbers import adopt_numbers
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space

ONE = Integer(1)


class Term:
    """Base of the terms: frozen dataclasses with a ``weight``, given as an expression or a plain number.

    ``array`` names the field that a mutant replaces by another array of the same shape; None for no field.
    """

    weight: Expr
    array: ClassVar[str | None] = None
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __post_init__(self) -> None:
        adopt_numbers(self)

    def written(self, space: Space) -> Written:
        """The functional of the variable of ``space``, without its weight, to be printed.

        Raises:
            NotImplementedError: if the class does not define it.
            TypeError: if the term has no meaning over the space.
        """
        raise NotImplementedError(f"{type(self).__name__} does not say how it is written")
