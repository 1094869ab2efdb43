"""A group of G completions y_j drawn from the policy pi over n actions with reward r (document 003)."""

from sympy import Expr, IndexedBase, Sum, Symbol

from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, real, sample_size
from maxent.problems.statements import draws_from

y = IndexedBase("y", integer=True)
pi = IndexedBase("pi", positive=True)
r = IndexedBase("r", real=True)
G = Symbol("G", integer=True, positive=True)
SECTION = "8. GRPO"
LADDER = "The approximation ladder"

GIVEN = (distribution(pi, n), real(r, n), sample_size(G, n))
GROUP = draws_from(pi, n, y, G)
AT_LEAST_TWO = G > 1
"""There is at least one other draw in the group."""
V = total(pi[k] * r[k], k)
"""The value of the prompt under pi."""
VARIANCE = total(pi[i] * (r[i] - V) ** 2, i)
"""The variance of the reward under pi."""
MEAN = Sum(r[y[k]], (k, 1, G)) / G
"""The group mean."""


def over_group(expression: Expr) -> Expr:
    """The average over the group of an expression in the draw y_j."""
    return Sum(expression, (j, 1, G)) / G


def mean_of_others(own: Expr) -> Expr:
    """The leave-one-out baseline of a draw: the mean reward of the other G - 1."""
    return (Sum(r[y[k]], (k, 1, G)) - r[own]) / (G - 1)
