"""The two forms of the canonical free energy, at equilibrium."""

from sympy import exp, log

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.gibbs._canonical import MINIMUM_FREE_ENERGY, E, T, k_B, p
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import positive, real, temperature

ENERGY = total(p[i] * E[i], i)
ENTROPY = -k_B * total(p[i] * log(p[i]), i)

CLAIM = Claim(
    id="table-canonical",
    title="At equilibrium the free energy U - TS is -k_B T ln Z",
    source=Source(BOLTZMANN, "Gibbs Distribution: A More General Framework, row Canonical"),
    printed=r"Z=\sum_ie^{-\beta E_i},\quad F=U-TS,\quad F=-k_BT\ln Z",
    given=(real(E, n), positive(k_B), temperature(T)),
    problem=MINIMUM_FREE_ENERGY,
    statements=(AtOptimum(ENERGY - T * ENTROPY, -k_B * T * log(total(exp(-E[j] / (k_B * T)), j))),),
    expected=Verdict.CONFIRMED,
)
