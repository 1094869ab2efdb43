"""Motions and densities that hostile statements share."""

from sympy import Expr, Function, IndexedBase, Integer, Rational, Symbol, exp, log, oo, pi, sqrt

from maxent.problems import Diffusion, Flow, Interval, Iteration, Simplex
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import (
    confining_potential,
    distribution,
    inverse_temperature,
    positive,
    real,
    temperature,
)

DIGIT = Rational(1, 10**12)
x, m = Symbol("x", real=True), Symbol("m", real=True)
D, k, s = Symbol("D", positive=True), Symbol("k", positive=True), Symbol("s", positive=True)
t = Symbol("t", positive=True)
rho, V = Symbol("rho", positive=True), Function("V", real=True)

POTENTIAL = (confining_potential(V), temperature(D))
COLD = (temperature(D),)
SPRING = (positive(k), temperature(D))
STARTED = (positive(k), temperature(D), real(m), positive(s), positive(t))
FALLING = Diffusion(x, -V(x).diff(x), D)
TRAPPED, FREE = Diffusion(x, -k * x, D), Diffusion(x, Integer(0), D)
KEPT = exp(-k * t)


def bell(mean: Expr, variance: Expr) -> Expr:
    """The normalised Gaussian density."""
    return exp(-((x - mean) ** 2) / (2 * variance)) / sqrt(2 * pi * variance)


START = bell(m, s**2)
SPREAD = D / k * (1 - KEPT**2) + s**2 * KEPT**2
"""The variance after a time in a trap."""

p, p_0, q = (IndexedBase(name, positive=True) for name in ("p", "p_0", "q"))
r = IndexedBase("r", real=True)
tau, eta = Symbol("tau", positive=True), Symbol("eta", positive=True)
time = Symbol("t", nonnegative=True)
count = Symbol("c", integer=True, nonnegative=True)
S = Simplex(p, i, n)
MEAN = total(p[j] * r[j], j)
BARE = p[i] * (r[i] - MEAN)
"""The replicator's law."""
SOFT = p[i] * (r[i] - tau * log(p[i]) - total(p[j] * (r[j] - tau * log(p[j])), j))
BARE_FLOW, SOFT_FLOW = Flow(S, time, BARE), Flow(S, time, SOFT)
STEPS = Iteration(S, count, p[i] * exp(eta * r[i]) / total(p[j] * exp(eta * r[j]), j))
SOFT_STEPS = Iteration(
    S,
    count,
    p[i] ** (1 - eta * tau) * exp(eta * r[i]) / total(p[j] ** (1 - eta * tau) * exp(eta * r[j]), j),
)
REWARDS = (real(r, n), distribution(p_0, n), temperature(tau))
SIZES = (real(r, n), distribution(p_0, n), temperature(tau), inverse_temperature(eta))

y, y_0 = Symbol("y", positive=True), Symbol("y_0", positive=True)
HALF_LINE = Interval(y, Integer(0), oo)
LOGISTIC = Flow(HALF_LINE, time, y * (k - y))
GROWN = k / (1 + (k / y_0 - 1) * exp(-k * time))
"""The logistic solution."""
SCALAR = (positive(k), positive(y_0))
