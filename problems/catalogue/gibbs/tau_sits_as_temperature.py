"""The KL-regularised optimum is a Boltzmann law relative to the reference, with kT = tau."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import (
    Claim,
    Definition,
    Linear,
    Normalisation,
    Optimum,
    RelativeEntropy,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.catalogue.gibbs._regularised import SPACE, lam, pi_ref, r, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import distribution, positive, real, temperature

E = IndexedBase("E", real=True)
k_B = Symbol("k_B", positive=True)
T = Symbol("T", positive=True)

CLAIM = Claim(
    id="tau-sits-as-temperature",
    title="With energy -r and kT = tau the optimum is the reference times the Boltzmann factor",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"\tau\text{ sits in the denominator of the exponent, exactly where temperature sits in }"
    r"p\propto e^{-E/kT}",
    given=(real(r, n), distribution(pi_ref, n), positive(k_B), temperature(T)),
    definitions=(Definition(E[i], -r[i]), Definition(tau, k_B * T)),
    problem=maximise(SPACE, Linear(r), RelativeEntropy(pi_ref, -tau), subject_to=[Normalisation(lam)]),
    statements=(Optimum(pi_ref[i] * exp(-E[i] / (k_B * T)), proportional=True),),
    expected=Verdict.CONFIRMED,
)
