"""Statements about operators on arrays, and how far an array is from their fixed points."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, Indexed, IndexedBase


@dataclass(frozen=True)
class ResidualBound:
    """max |x - x*| <= ``factor`` * max |T(x) - x| for every array x, where T(x*) = x*.

    ``operator`` is the component of T(x) at the indices of ``point``, an expression in the array;
    ``fixed_point`` names x*.
    """

    operator: Expr
    point: Indexed
    fixed_point: IndexedBase
    factor: Expr
    kind: ClassVar[str] = "residual-bound"
