"""A scalar linear system with quadratic cost, x' = a x + b u + noise, and its optimal soft policy.

The parameter is P, the coefficient of x^2 in the optimal cost; the coefficient q of x^2 in the running cost
follows from it by Riccati's equation q + gamma a^2 P r / (r + gamma b^2 P) = P.  Terms of the value that
depend on neither state nor action, such as the variance of the noise, are left out.
"""

from sympy import Gt, Symbol, exp, pi, sqrt

from maxent.problems import Definition
from maxent.problems.parameters.parameter import discount, positive, real, temperature

x, u = Symbol("x", real=True), Symbol("u", real=True)
a, b = Symbol("a", real=True), Symbol("b", real=True)
q, r, P = Symbol("q", positive=True), Symbol("r", positive=True), Symbol("P", positive=True)
K = Symbol("K", real=True)
gamma = Symbol("gamma", nonnegative=True)
alpha = Symbol("alpha", positive=True)

GIVEN = (real(x), real(a), real(b), positive(r), positive(P), discount(gamma), temperature(alpha))
CURVATURE = r + gamma * b**2 * P
"""The coefficient of u^2 in the negative action value."""
STATE_WEIGHT = P - gamma * a**2 * P * r / CURVATURE
DEFINITIONS = (Definition(q, STATE_WEIGHT), Definition(K, gamma * a * b * P / CURVATURE))
"""K is the gain of the regulator without entropy, by Riccati's equation."""
POSITIVE_WEIGHT = Gt(STATE_WEIGHT, 0)
ACTION_VALUE = -q * x**2 - r * u**2 - gamma * P * (a * x + b * u) ** 2
PARTITION_FUNCTION = sqrt(pi * alpha / CURVATURE) * exp(-P * x**2 / alpha)
POLICY = exp(ACTION_VALUE / alpha) / PARTITION_FUNCTION
