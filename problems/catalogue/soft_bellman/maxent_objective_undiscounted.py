"""The objective over T stages without discount, next to soft Bellman equations that have one."""

from maxent.problems import Claim, SameOptimum, Source, Verdict
from maxent.problems.catalogue.soft_bellman._control import PROBLEM as DISCOUNTED
from maxent.problems.catalogue.soft_bellman._control import gamma
from maxent.problems.catalogue.soft_bellman._horizon import GIVEN, PROBLEM
from maxent.problems.documents.sources import MAXENT_RL
from maxent.problems.parameters.parameter import discount

CLAIM = Claim(
    id="maxent-objective-undiscounted",
    title="The policy that is best over T stages solves the soft Bellman equations with discount gamma",
    source=Source(MAXENT_RL, "Entropy-Augmented Objective; Soft Bellman Equations"),
    printed=r"J(\pi) = \sum_{t=0}^{T} \mathbb{E}\left[r(s_t, a_t) + \alpha \mathcal{H}(\pi(\cdot|s_t))\right]"
    r",\quad Q_\text{soft}(s, a) = r(s, a) + \gamma \mathbb{E}_{s'}\left[V_\text{soft}(s')\right]",
    given=(*GIVEN, discount(gamma)),
    problem=PROBLEM,
    statements=(SameOptimum(DISCOUNTED),),
    expected=Verdict.REFUTED,
    corrected_by="maxent-objective-undiscounted-corrected",
)
