"""What patterns drawn from the data say of the divergence from data to model.

A pattern is one of n; the term that the model does not enter is the data's entropy.
"""

from sympy import IndexedBase, Symbol, log

from maxent.problems import Claim, Definition, SampleExpectation, Source, Verdict
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, sample_size
from maxent.problems.statements import draws_from

P, model = IndexedBase("P", positive=True), IndexedBase("P'", positive=True)
v = IndexedBase("v", integer=True)
N = Symbol("N", integer=True, positive=True)
G, H = Symbol("G", real=True), Symbol("H", real=True)

CLAIM = Claim(
    id="bm-kl-equals-mle",
    title="The mean log-likelihood of N patterns is, in expectation, minus G minus the data's entropy",
    source=Source(BOLTZMANN, "Optimization of Boltzmann Machine"),
    printed=r"G=\sum_\alpha P(V_\alpha)\log\frac{P(V_\alpha)}{P'(V_\alpha)}",
    given=(distribution(P, n), distribution(model, n), sample_size(N, n)),
    definitions=(
        Definition(G, total(P[i] * log(P[i] / model[i]), i)),
        Definition(H, -total(P[i] * log(P[i]), i)),
    ),
    statements=(SampleExpectation(draws_from(P, n, v, N), total(log(model[v[j]]), j, N) / N, -G - H),),
    expected=Verdict.CONFIRMED,
)
