"""The odds of two states of a network under its Boltzmann law."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import Claim, Definition, Identity, Source, Verdict
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import real, temperature

E, P = IndexedBase("E", real=True), IndexedBase("P", positive=True)
T = Symbol("T", positive=True)

CLAIM = Claim(
    id="bm-ratio",
    title="The odds of two states are exponential in their energy difference over T",
    source=Source(BOLTZMANN, "The Probability Distribution of Boltzmann Machine"),
    printed=r"P_\alpha/P_\beta=e^{-(E_\alpha-E_\beta)/T}",
    given=(real(E, n), temperature(T)),
    definitions=(Definition(P[i], exp(-E[i] / T) / total(exp(-E[k] / T), k)),),
    statements=(Identity(P[i] / P[j], exp(-(E[i] - E[j]) / T)),),
    expected=Verdict.CONFIRMED,
)
