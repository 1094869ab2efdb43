"""The Helmholtz free energy written out in probabilities."""

from sympy import Symbol, log

from maxent.problems import Claim, Definition, Identity, Source, Verdict
from maxent.problems.catalogue.gibbs._canonical import E, T, k_B, p
from maxent.problems.documents.sources import BOLTZMANN as DOCUMENT
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, positive, real, temperature

U, entropy = Symbol("U", real=True), Symbol("S", real=True)

CLAIM = Claim(
    id="helmholtz-definition",
    title="F = U - TS is mean energy plus k_B T times the sum of p ln p",
    source=Source(DOCUMENT, "The Origin of Boltzmann and Gibbs Distribution, step 3"),
    printed=r"F=U-TS=\sum_x p(x)E(x)+k_BT\sum_x p(x)\ln p(x)",
    given=(real(E, n), distribution(p, n), temperature(T), positive(k_B)),
    definitions=(
        Definition(U, total(p[i] * E[i], i)),
        Definition(entropy, -k_B * total(p[i] * log(p[i]), i)),
    ),
    statements=(Identity(U - T * entropy, total(p[i] * E[i], i) + k_B * T * total(p[i] * log(p[i]), i)),),
    expected=Verdict.CONFIRMED,
)
