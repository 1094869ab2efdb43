"""A sentence about formulas: pieces of LaTeX and the expressions between them, for a renderer to join."""

from enum import Enum

from sympy import Basic


class OfProblem(Enum):
    """What a statement takes from the problem of its claim, put in by the renderer."""

    COMPONENT = "one component of the variable, or the whole array where a policy is stated instead"
    VARIABLE = "the name of the variable"


Sentence = tuple[str | Basic | OfProblem, ...]
"""Text that is LaTeX as it stands, expressions that are still to be rendered, and names of the problem."""
