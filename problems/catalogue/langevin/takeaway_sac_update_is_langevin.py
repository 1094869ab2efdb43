"""SAC's policy update as the law of Langevin dynamics, in the reading that comes closest.

The document's actor is a Gaussian, updated along the gradient of its loss.  Here the gradient is
exact and the step infinitesimal, the critic is fixed, and the actor's parameters are its mean and
its standard deviation; with the logarithm of the deviation not even a quadratic Q would do.
"""

from maxent.problems import Claim, Geometry, GradientFlow, SameEvolution, Source, Verdict
from maxent.problems.catalogue.langevin._action import FREE_ENERGY, GIVEN, LANGEVIN, a, rho
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="takeaway-sac-update-is-langevin",
    title="The gradient flow of SAC's actor loss over Gaussian policies is Langevin dynamics",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Key Takeaways"),
    printed=r"L_\pi(\theta)=\mathbb{E}_{a\sim\pi_\theta}\Big[\alpha\log\pi_\theta(a|s)-Q(s,a)\Big]",
    given=GIVEN,
    statements=(
        SameEvolution(GradientFlow(a, rho, FREE_ENERGY, Geometry.GAUSSIAN), LANGEVIN, proportional=True),
    ),
    expected=Verdict.REFUTED,
    corrected_by="takeaway-sac-update-is-langevin-corrected",
)
