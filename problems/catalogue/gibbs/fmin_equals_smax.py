"""Minimum free energy and maximum entropy at fixed mean energy have one solution."""

from sympy import Eq, exp

from maxent.problems import Claim, Condition, Definition, SameOptimum, Source, Verdict
from maxent.problems.catalogue.gibbs._canonical import (
    AT_TEMPERATURE,
    MAXIMUM_ENTROPY,
    MINIMUM_FREE_ENERGY,
    E,
    T,
    U,
    k_B,
)
from maxent.problems.documents.sources import BOLTZMANN as DOCUMENT
from maxent.problems.expressions.notation import i, j, total

MEAN_ENERGY = total(E[i] * exp(-E[i] / (k_B * T)), i) / total(exp(-E[j] / (k_B * T)), j)

CLAIM = Claim(
    id="fmin-equals-smax",
    title="Minimising free energy is equivalent to maximising entropy at fixed mean energy",
    source=Source(DOCUMENT, "The Origin of Boltzmann and Gibbs Distribution, step 3"),
    printed=r"\arg\min_p F=\arg\max_p S\ \text{s.t.}\ \langle E\rangle=U",
    given=AT_TEMPERATURE,
    problem=MINIMUM_FREE_ENERGY,
    statements=(SameOptimum(MAXIMUM_ENTROPY),),
    condition=Condition(
        "U is the mean energy at temperature T",
        Eq(U, MEAN_ENERGY),
        definitions=(Definition(U, MEAN_ENERGY),),
    ),
    expected=Verdict.CONDITIONAL,
)
