"""beta is the inverse temperature, with temperature defined by 1/T = dS/dU."""

from maxent.problems import Claim, Sensitivity, Source, Verdict
from maxent.problems.catalogue.gibbs._canonical import BETA, GIVEN, INTERIOR, MAXIMUM_ENTROPY, U, beta, k_B
from maxent.problems.documents.sources import BOLTZMANN as DOCUMENT

CLAIM = Claim(
    id="beta-inverse-temperature",
    title="The entropy changes with the mean energy at the rate 1/T = k_B beta",
    source=Source(DOCUMENT, "The Origin of Boltzmann and Gibbs Distribution, step 3"),
    printed=r"\beta=\frac{1}{k_BT}\ \text{is the inverse temperature},\qquad 1/T=\partial S/\partial U",
    given=GIVEN,
    problem=MAXIMUM_ENTROPY,
    statements=(Sensitivity(U, k_B * beta, unknowns=(BETA,)),),
    assumptions=(INTERIOR,),
    expected=Verdict.CONFIRMED,
)
