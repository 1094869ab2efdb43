"""The exponentiated step along an advantage with mean zero under the current policy (document 003)."""

from sympy import IndexedBase

from maxent.problems import Definition
from maxent.problems.catalogue.mirror_descent._policy import A, eta, pi_k
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, real

Q = IndexedBase("Q", real=True)
GIVEN = (distribution(pi_k, n), real(Q, n), inverse_temperature(eta))
CENTRED = Definition(A[i], Q[i] - total(pi_k[j] * Q[j], j))
"""The advantage: the action value minus its mean under the current policy."""
