"""The ladder's row, mended: what keeps the equilibrium, and what is shrunk.

The Gibbs policy at temperature beta is where the flow rests without division by the spread.  The group mean
is an unbiased baseline; it is the reward centred by it that is shrunk.
"""

from maxent.problems import Claim, RestPoint, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import GROUP, LADDER, MEAN, G, V, r, y
from maxent.problems.catalogue.group_relative._ladder import GIVEN
from maxent.problems.catalogue.group_relative._population import GIBBS, UNIT, population_flow
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="ladder-grpo-row-corrected",
    title="Undivided advantages keep the equilibrium; the baseline is unbiased, the centred reward shrunk",
    source=Source(THERMODYNAMICS, f"{LADDER}, without division by the spread"),
    printed=r"\mathbb E[\bar r_G]=V,\quad\mathbb E[r_i-\bar r_G\mid y_i]=(1-1/G)(r_i-V)",
    given=GIVEN,
    statements=(
        RestPoint(population_flow(UNIT), GIBBS, stable=True, proportional=True),
        SampleExpectation(GROUP, MEAN, V),
        SampleExpectation(GROUP, r[y[1]] - MEAN, (1 - 1 / G) * (r[y[1]] - V), given=y[1]),
    ),
    expected=Verdict.CONFIRMED,
)
