"""The Gibbs probability of a correct outcome under binary reward."""

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import CORRECT, GIVEN, PROBLEM, SUCCESS, SUPPORT
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="binary-success-probability",
    title="The Gibbs policy's success probability in terms of the reference's",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"P^*(\text{correct})=\frac{p\,e^{\Delta/\tau}}{p\,e^{\Delta/\tau}+1-p}",
    given=GIVEN,
    definitions=(SUPPORT,),
    problem=PROBLEM,
    statements=(AtOptimum(CORRECT, SUCCESS),),
    expected=Verdict.CONFIRMED,
)
