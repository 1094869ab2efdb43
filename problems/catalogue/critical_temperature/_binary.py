"""Binary reward: Delta on the correct outcomes c, 0 elsewhere; p is the reference mass on c."""

from sympy import IndexedBase, Integer, Rational, Symbol, exp

from maxent.problems import Definition, Linear, Normalisation, RelativeEntropy, Simplex, maximise
from maxent.problems.expressions.notation import i, k, n, total
from maxent.problems.parameters.parameter import distribution, indicator, positive, temperature

pi = IndexedBase("pi", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
c = IndexedBase("c", nonnegative=True)
p = Symbol("p", positive=True)
Delta = Symbol("Delta", positive=True)
tau = Symbol("tau", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (distribution(pi_ref, n), indicator(c, n), positive(Delta), temperature(tau))
UNIT = (Integer(0), Integer(1))
SUPPORT = Definition(p, total(pi_ref[i] * c[i], i), interval=UNIT)
HALF = Rational(1, 2)
PROBLEM = maximise(
    Simplex(pi, i, n),
    Linear(c, weight=Delta),
    RelativeEntropy(pi_ref, -tau),
    subject_to=[Normalisation(lam)],
)
CORRECT = total(c[k] * pi[k], k)
"""The probability of a correct outcome."""
SUCCESS = p * exp(Delta / tau) / (p * exp(Delta / tau) + 1 - p)
