"""Maximum caliber over trajectories, whose dynamics it changes, as maximum-entropy control."""

from maxent.problems import Claim, SameOptimum, Source, Verdict
from maxent.problems.catalogue.caliber._control import PATH_GIBBS
from maxent.problems.catalogue.soft_bellman._horizon import GIVEN, PROBLEM
from maxent.problems.documents.sources import LANGEVIN_CALIBER

CLAIM = Claim(
    id="maxcal-rl-gives-maxent-rl",
    title="The trajectory law of largest caliber at an expected reward acts by the maximum-entropy policy",
    source=Source(LANGEVIN_CALIBER, "Maximum Caliber (Dynamic)"),
    printed=r"\text{Replace }L\text{ with negative reward }-R\text{, and maximize caliber subject to a "
    r"constraint on expected cumulative reward. The result is a policy that maximizes both reward and "
    r"entropy}",
    given=GIVEN,
    problem=PATH_GIBBS,
    statements=(SameOptimum(PROBLEM),),
    expected=Verdict.REFUTED,
    corrected_by="maxcal-rl-gives-maxent-rl-corrected",
)
