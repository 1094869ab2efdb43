"""The advantages of G observed rewards: centred by their mean, divided by their spread (document 003)."""

from sympy import Expr, IndexedBase, Symbol, sqrt

from maxent.problems.expressions.notation import j, k, total
from maxent.problems.parameters.parameter import positive, real

r = IndexedBase("r", real=True)
G = Symbol("G", integer=True, positive=True)
epsilon = Symbol("epsilon", nonnegative=True)  # 0 is the case in which the normalisation is exact
SECTION = "8. GRPO"

REWARDS = (real(r, G),)
GIVEN = (*REWARDS, positive(epsilon))


def spread(scale: Expr = 1) -> Expr:
    """The population standard deviation sigma_G of the rewards, multiplied by ``scale`` beforehand."""
    mean = total(scale * r[k], k, G) / G
    return sqrt(total((scale * r[j] - mean) ** 2, j, G) / G)


def advantage(index: Symbol, scale: Expr = 1, floor: Expr = epsilon) -> Expr:
    """(r - mean) / (sigma_G + floor) of one reward."""
    return (scale * r[index] - total(scale * r[k], k, G) / G) / (spread(scale) + floor)


NO_TIE = total((r[j] - total(r[k], k, G) / G) ** 2, j, G) > 0
"""Not all rewards of the group are equal."""
