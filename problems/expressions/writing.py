"""A term or a constraint to be printed: as LaTeX and as plain text, its expressions not yet rendered."""

from dataclasses import dataclass
from typing import Union

from sympy import Basic, Expr, Symbol


@dataclass(frozen=True)
class Written:
    """Fragments to be printed one after the other: ``latex`` for a display, ``plain`` for a line of text.

    A string is printed as it stands, an expression as a formula, a tuple of indices with commas.
    """

    latex: tuple["Fragment", ...]
    plain: tuple["Fragment", ...]


@dataclass(frozen=True)
class Weighted:
    """A term with the weight that is printed in front of it."""

    weight: Expr
    written: Written


Fragment = Union[str, Basic, tuple[Symbol, ...], Weighted]  # noqa: UP007 - Written names it before it is there
