"""Dividing by the spread is printed as changing the approach and not the equilibrium.

Large groups, epsilon = 0, a binary reward Delta: started at the reference, the flow of the mean update
would have to end at the Gibbs policy at temperature beta.
"""

from maxent.problems import Claim, LongTimeLimit, Source, Verdict
from maxent.problems.catalogue.group_relative._population import (
    BINARY,
    NORMALISED_GAP,
    SECTION,
    SUCCESS,
    binary_flow,
    p,
)
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="grpo-equilibrium-unaffected",
    title="With advantages divided by their spread the flow still ends at the Gibbs policy",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\text{not the equilibrium; the Gibbs distribution }\pi^*_\tau\text{ is unaffected}",
    given=BINARY,
    statements=(LongTimeLimit(binary_flow(NORMALISED_GAP), p, SUCCESS),),
    expected=Verdict.REFUTED,
    corrected_by="grpo-equilibrium-unaffected-corrected",
)
