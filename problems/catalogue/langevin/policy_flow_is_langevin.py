"""The gradient flow of the free energy over policies, read as the law of Langevin dynamics.

No geometry is named, and none of the action space enters the gradient by pi, so it is taken in the
one that probabilities have by themselves, Fisher's; the constant of proportionality is left open.
"""

from maxent.problems import Claim, Geometry, GradientFlow, SameEvolution, Source, Verdict
from maxent.problems.catalogue.langevin._action import FREE_ENERGY, GIVEN, LANGEVIN, a, rho
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="policy-flow-is-langevin",
    title="The gradient flow of the free energy by the policy's probabilities is Langevin dynamics",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Connection to Langevin Dynamics"),
    printed=r"\frac{\partial\pi}{\partial t}\propto-\nabla_\pi F(\pi)"
    r"=\nabla_\pi\Big(\mathbb{E}_\pi[R]+\alpha H(\pi)\Big)",
    given=GIVEN,
    statements=(
        SameEvolution(GradientFlow(a, rho, FREE_ENERGY, Geometry.FISHER_RAO), LANGEVIN, proportional=True),
    ),
    expected=Verdict.REFUTED,
    corrected_by="policy-flow-is-langevin-corrected",
)
