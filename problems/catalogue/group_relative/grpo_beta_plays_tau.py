"""The penalty's coefficient beta is printed as the temperature tau of the loss with normalised advantages."""

from maxent.problems import Claim, RestPoint, Source, Verdict
from maxent.problems.catalogue.group_relative._population import (
    GIBBS,
    GIVEN,
    NO_TIE,
    SECTION,
    SPREAD,
    population_flow,
)
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="grpo-beta-plays-tau",
    title="The flow of the loss rests at the Gibbs policy at temperature beta",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\text{GRPO's }\beta\text{ plays the role of }\tau:\quad\pi\propto\pi_\text{ref}\,e^{r/\beta}",
    given=GIVEN,
    statements=(RestPoint(population_flow(SPREAD), GIBBS, proportional=True),),
    assumptions=(NO_TIE,),
    expected=Verdict.REFUTED,
    corrected_by="grpo-beta-plays-tau-corrected",
)
