"""How a part of a problem is written: LaTeX and plain words side by side, its symbols left as symbols."""

from dataclasses import dataclass
from typing import Union

from sympy import Basic, Expr, Symbol


@dataclass(frozen=True)
class Written:
    """Fragments to be printed one after the other, for a display and for a line of plain text.

    A string stands as it is, an expression is printed, the indices under a sum are listed.
    """

    latex: tuple["Fragment", ...]
    plain: tuple["Fragment", ...]


@dataclass(frozen=True)
class Weighted:
    """What is written, behind its weight."""

    weight: Expr
    written: Written


Fragment = Union[str, Basic, tuple[Symbol, ...], Weighted]  # noqa: UP007 - Written names it before it is there
