"""The ladder's row: the equilibrium of PPO is kept, and the factor 1 - 1/G is in the baseline.

The equilibrium is that of a PPO loss with the same reference penalty; the advantages are the normalised ones.
"""

from maxent.problems import Claim, RestPoint, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import GROUP, LADDER, MEAN, G, V
from maxent.problems.catalogue.group_relative._ladder import GIVEN, NO_TIE
from maxent.problems.catalogue.group_relative._population import GIBBS, SPREAD, population_flow
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="ladder-grpo-row",
    title="The flow rests at the Gibbs policy at temperature beta; the mean baseline is (1 - 1/G) V",
    source=Source(THERMODYNAMICS, LADDER),
    printed=r"\text{same equilibrium and surrogate as PPO; }\sim(1-1/G)\text{ shrinkage in the baseline}",
    given=GIVEN,
    statements=(
        RestPoint(population_flow(SPREAD), GIBBS, proportional=True),
        SampleExpectation(GROUP, MEAN, (1 - 1 / G) * V),
    ),
    assumptions=(NO_TIE,),
    expected=Verdict.REFUTED,
    corrected_by="ladder-grpo-row-corrected",
)
