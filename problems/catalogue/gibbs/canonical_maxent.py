"""Maximum entropy at a given mean energy is the Boltzmann distribution."""

from maxent.problems import Claim, Condition, Optimum, Source, Verdict
from maxent.problems.catalogue.gibbs._canonical import BETA, BOLTZMANN, GIVEN, INTERIOR, MAXIMUM_ENTROPY
from maxent.problems.documents.sources import BOLTZMANN as DOCUMENT

CLAIM = Claim(
    id="canonical-maxent",
    title="The maximiser of Gibbs entropy at mean energy U is the Boltzmann distribution",
    source=Source(DOCUMENT, "The Origin of Boltzmann and Gibbs Distribution, step 3"),
    printed=r"\max_p\,-k_B\sum_x p(x)\ln p(x)\ \text{s.t.}\ \sum_x p(x)=1,\ \sum_x p(x)E(x)=U"
    r"\ \Rightarrow\ p(x)=\frac{e^{-\beta E(x)}}{Z}",
    given=GIVEN,
    problem=MAXIMUM_ENTROPY,
    statements=(Optimum(BOLTZMANN, unknowns=(BETA,)),),
    condition=Condition("the mean energy U lies strictly between the extreme energies", INTERIOR),
    expected=Verdict.CONDITIONAL,
)
