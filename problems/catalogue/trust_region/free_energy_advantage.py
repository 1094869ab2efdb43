"""The advantage with which a step descends the free energy: any baseline will do."""

from sympy import IndexedBase, Symbol, log

from maxent.problems import (
    Claim,
    Definition,
    Linear,
    Problem,
    RelativeEntropy,
    SameOptimum,
    Simplex,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.catalogue.trust_region._ball import MASS, A, eta, pi
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import distribution, inverse_temperature, real, temperature

pi_k, pi_ref = (IndexedBase(name, positive=True) for name in ("pi_k", "pi_ref"))
r, slope = IndexedBase("r", real=True), IndexedBase("slope", real=True)
b, tau = Symbol("b", real=True), Symbol("tau", positive=True)


def step(coefficients: IndexedBase) -> Problem:
    """The proximal step from pi_k with these linear coefficients."""
    return maximise(
        Simplex(pi, i, n), Linear(coefficients), RelativeEntropy(pi_k, -1 / eta), subject_to=[MASS]
    )


LOG_RATIO = log(pi_k[i] / pi_ref[i])
DESCENT = Definition(slope[i], r[i] - tau * (LOG_RATIO + 1))
"""Minus the derivative of F_tau = -E[r] + tau KL(pi || pi_ref) at pi_k."""

CLAIM = Claim(
    id="free-energy-advantage",
    title="A step with the advantage r - tau log(pi_k / pi_ref) - b descends the free energy, for every b",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"r(a)-\tau\log\frac{\pi_k(a)}{\pi_\text{ref}(a)}-\text{baseline}",
    given=(
        distribution(pi_k, n),
        distribution(pi_ref, n),
        real(r, n),
        real(b),
        temperature(tau),
        inverse_temperature(eta),
    ),
    definitions=(Definition(A[i], r[i] - tau * LOG_RATIO - b), DESCENT),
    problem=step(A),
    statements=(SameOptimum(step(slope)),),
    expected=Verdict.CONFIRMED,
)
