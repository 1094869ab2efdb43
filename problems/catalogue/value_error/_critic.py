"""A critic Q and the optimal soft action value, which is the fixed point of the soft Bellman operator."""

from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.problems import Definition
from maxent.problems.expressions.notation import A, S, a, b, s, t, total
from maxent.problems.parameters.parameter import discount, distribution, real, temperature

Q = IndexedBase("Q", real=True)
Q_star = IndexedBase("Q_star", real=True)
r = IndexedBase("r", real=True)
P = IndexedBase("P", nonnegative=True)
alpha = Symbol("alpha", positive=True)
gamma = Symbol("gamma", nonnegative=True)


def ahead(values: IndexedBase) -> Expr:
    """The discounted expected soft value of the next state: gamma E[alpha log sum exp(values / alpha)]."""
    soft_value = alpha * log(total(exp(values[t, b] / alpha), b, A))
    return gamma * total(P[s, a, t] * soft_value, t, S)


GIVEN = (
    real(Q_star, S, A),
    real(Q, S, A),
    distribution(P, S, A, S),
    discount(gamma),
    temperature(alpha),
)
REWARD = (Definition(r[s, a], Q_star[s, a] - ahead(Q_star)),)
"""The only rewards for which Q_star, an arbitrary array, is the optimal soft action value."""
BACKUP = r[s, a] + ahead(Q)
