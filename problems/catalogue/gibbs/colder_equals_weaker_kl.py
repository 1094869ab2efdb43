"""A lower temperature and a larger reward at the same KL penalty have one optimum."""

from sympy import Symbol

from maxent.problems import (
    Claim,
    Linear,
    Normalisation,
    RelativeEntropy,
    SameOptimum,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.catalogue.gibbs._regularised import GIVEN, SPACE, lam, pi_ref, r, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import positive

c = Symbol("c", positive=True)
COLDER = maximise(SPACE, Linear(r), RelativeEntropy(pi_ref, -tau / c), subject_to=[Normalisation(lam)])
RICHER = maximise(SPACE, Linear(r, c), RelativeEntropy(pi_ref, -tau), subject_to=[Normalisation(lam)])

CLAIM = Claim(
    id="colder-equals-weaker-kl",
    title="Lowering the temperature c-fold is scaling the reward c-fold at the same KL penalty",
    source=Source(THERMODYNAMICS, "11. From equilibrium to empirical crossings"),
    printed=r"\text{As the effective temperature is lowered — equivalently, as the reference-KL penalty"
    r" is weakened relative to reward}",
    given=(*GIVEN, positive(c)),
    problem=COLDER,
    statements=(SameOptimum(RICHER),),
    expected=Verdict.CONFIRMED,
)
