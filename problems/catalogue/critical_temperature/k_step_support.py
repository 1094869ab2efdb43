"""The reference probability that all of K independent steps are right."""

from sympy import IndexedBase, Product, Symbol

from maxent.problems import Claim, SampleExpectation, Source, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import k
from maxent.problems.parameters.parameter import count, probability
from maxent.problems.statements import binary_draws

x = IndexedBase("x", nonnegative=True)
q = Symbol("q", positive=True)
K = Symbol("K", integer=True, positive=True)

CLAIM = Claim(
    id="k-step-support",
    title="K independent steps, each right with probability q, are all right with probability q^K",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"p_K=q^K",
    given=(probability(q), count(K)),
    statements=(SampleExpectation(binary_draws(q, x, K), Product(x[k], (k, 1, K)), q**K),),
    expected=Verdict.CONFIRMED,
)
