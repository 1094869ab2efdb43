"""A Gaussian policy over one action, as SAC's actor in document 001."""

from sympy import Symbol, exp, log, pi, sqrt

from maxent.problems.parameters.parameter import positive, real

a = Symbol("a", real=True)
mu = Symbol("mu", real=True)
sigma = Symbol("sigma", positive=True)

GAUSSIAN = exp(-((a - mu) ** 2) / (2 * sigma**2)) / (sigma * sqrt(2 * pi))
variance = Symbol("v", positive=True)
LOG_SLOPE = (mu - a) / variance
"""The derivative of log GAUSSIAN in the action, with sigma^2 = v; its zeros are the extrema."""
ENTROPY = log(2 * pi * exp(1) * sigma**2) / 2
"""The differential entropy, in nats."""
GIVEN = (real(mu), positive(sigma))
GIVEN_VARIANCE = (real(mu), positive(variance))
