"""A policy of several modes, for SAC's actor as the document has it: a Gaussian."""

from sympy import Eq, oo

from maxent.problems import Claim, SolutionCount, Source, Verdict
from maxent.problems.catalogue.soft_policy._gaussian import GIVEN_VARIANCE, LOG_SLOPE, a
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="table-robust-multimodal",
    title="SAC's Gaussian policy has two peaks with a valley between them, as an action value may have",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "ML Narrative: Comparison table"),
    printed=r"\text{Robust (multi-modal policy)}",
    given=GIVEN_VARIANCE,
    statements=(SolutionCount(Eq(LOG_SLOPE, 0), a, (-oo, oo), 3),),
    expected=Verdict.REFUTED,
    corrected_by="table-robust-multimodal-corrected",
)
