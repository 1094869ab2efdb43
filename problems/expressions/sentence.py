"""A statement to be printed: fragments of LaTeX and SymPy expressions, which a renderer joins in order."""

from enum import Enum

from sympy import Basic


class OfProblem(Enum):
    """A placeholder for a part of the claim's problem, which the renderer puts in."""

    COMPONENT = "one component of the variable; the whole array where the problem is one of control"
    VARIABLE = "the name of the variable"


Sentence = tuple[str | Basic | OfProblem, ...]
"""LaTeX as it stands, expressions that are still to be rendered, and placeholders for the problem's parts."""
