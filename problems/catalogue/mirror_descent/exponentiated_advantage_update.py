"""The KL-proximal policy step is the exponentiated-advantage update."""

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.mirror_descent._policy import GIVEN, PROBLEM, WEIGHT
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="exponentiated-advantage-update",
    title="The KL-proximal policy step multiplies by exp(eta A)",
    source=Source(THERMODYNAMICS, "4. Policies are distributions"),
    printed=r"\pi_{t+1}(a\mid s)\propto\pi_t(a\mid s)\,\exp(\eta\,A_t(s,a))",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Optimum(WEIGHT, proportional=True),),
    expected=Verdict.CONFIRMED,
)
