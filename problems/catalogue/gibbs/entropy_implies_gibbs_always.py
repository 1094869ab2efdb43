"""Whether an entropy in the objective always makes the optimum a Gibbs law, at whatever temperature.

The case at issue is a reward with an entropy bonus and a cap on every probability.
"""

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.gibbs._entropic import AFFINE, CAPPED, CAPPED_GIVEN, ROOM
from maxent.problems.documents.sources import BOLTZMANN

CLAIM = Claim(
    id="entropy-implies-gibbs-always",
    title="With entropy as regulariser the optimum is a Gibbs law, whatever the constraints",
    source=Source(BOLTZMANN, "Conclusion"),
    printed=r"\text{Whenever we introduce Shannon or Gibbs entropy as a regularization or principled}"
    r"\text{ constraint, the Gibbs distribution naturally emerges as the optimal solution}",
    given=CAPPED_GIVEN,
    problem=CAPPED,
    statements=(AtOptimum(*AFFINE),),
    assumptions=(ROOM,),
    expected=Verdict.REFUTED,
    corrected_by="entropy-implies-gibbs-always-corrected",
)
