"""Any reward r, and the event that it exceeds a threshold c, under the Gibbs law at 1/tau = b."""

from sympy import Heaviside, IndexedBase, Ne, Symbol, exp

from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, moment, real

r = IndexedBase("r", real=True)
pi_ref = IndexedBase("pi_ref", positive=True)
c = Symbol("c", real=True)
b = Symbol("b", positive=True)
tau = Symbol("tau", positive=True)

LAW = (real(r, n), distribution(pi_ref, n), moment(c, r, n))
GIVEN = (*LAW, inverse_temperature(b))
WEIGHT = pi_ref[i] * exp(b * r[i])
ABOVE = Heaviside(r[i] - c)
Z = total(WEIGHT, i)
SUCCESS = total(ABOVE * WEIGHT, i) / Z
"""The probability of a reward above c."""
MEAN = total(r[i] * WEIGHT, i) / Z
MEAN_ABOVE = total(r[i] * ABOVE * WEIGHT, i) / total(ABOVE * WEIGHT, i)
MEAN_BELOW = total(r[i] * (1 - ABOVE) * WEIGHT, i) / total((1 - ABOVE) * WEIGHT, i)
LARGEST, SMALLEST = maximum(r[j], j, n), minimum(r[j], j, n)
BETWEEN = (SMALLEST < c, c < LARGEST, Ne(r[k], c))
"""Some reward is above the threshold, some below, none on it."""
