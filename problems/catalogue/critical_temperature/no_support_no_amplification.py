"""No event gains more than a bounded factor, and an impossible one nothing."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import Claim, Inequality, Source, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, indicator, real, temperature

r = IndexedBase("r", real=True)
pi_ref = IndexedBase("pi_ref", nonnegative=True)
c = IndexedBase("c", nonnegative=True)
tau = Symbol("tau", positive=True)
GAIN = exp((maximum(r[j], j, n) - minimum(r[j], j, n)) / tau)
TILTED = pi_ref[i] * exp(r[i] / tau)

CLAIM = Claim(
    id="no-support-no-amplification",
    title="An event's probability grows at most by exp((max r - min r) / tau), from zero not at all",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"\text{RL can amplify probability mass, but it cannot amplify mass that is not there}",
    given=(real(r, n), distribution(pi_ref, n), indicator(c, n), temperature(tau)),
    statements=(Inequality(GAIN * total(c[i] * pi_ref[i], i), total(c[i] * TILTED, i) / total(TILTED, i)),),
    expected=Verdict.CONFIRMED,
)
