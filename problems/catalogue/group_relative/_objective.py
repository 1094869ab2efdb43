"""The population objective of the loss: expected reward times a factor, minus beta times the reference KL.

Its gradient is the expected policy gradient of the loss where no ratio is clipped.
"""

from sympy import Expr, IndexedBase, Symbol, exp

from maxent.problems import Linear, Normalisation, Problem, RelativeEntropy, Simplex, maximise
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import distribution, real, temperature

pi = IndexedBase("pi", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
r = IndexedBase("r", real=True)
beta = Symbol("beta", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (distribution(pi_ref, n), real(r, n), temperature(beta))
SPACE = Simplex(pi, i, n)


def penalised(factor: Expr, rate: Expr = 1) -> Problem:
    """Maximise rate * (factor <r, pi> - beta KL(pi || pi_ref)): the rate is a learning rate."""
    return maximise(
        SPACE,
        Linear(r, weight=rate * factor),
        RelativeEntropy(pi_ref, -rate * beta),
        subject_to=[Normalisation(lam)],
    )


def tilted(factor: Expr) -> Expr:
    """pi_ref exp(factor r / beta), up to its normaliser."""
    return pi_ref[i] * exp(factor * r[i] / beta)
