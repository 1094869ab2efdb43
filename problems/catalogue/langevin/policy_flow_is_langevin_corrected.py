"""The Wasserstein gradient flow of the free energy is the law of Langevin dynamics in action space."""

from maxent.problems import Claim, Geometry, GradientFlow, SameEvolution, Source, Verdict
from maxent.problems.catalogue.langevin._action import FREE_ENERGY, GIVEN, LANGEVIN, a, rho
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="policy-flow-is-langevin-corrected",
    title="The Wasserstein gradient flow of the free energy is the law of Langevin dynamics of the action",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Connection to Langevin Dynamics, its geometry named"),
    printed=r"\partial_t\pi=\nabla\cdot\Big(\pi\,\nabla\frac{\delta F}{\delta\pi}\Big),\quad "
    r"F(\pi)=-\mathbb{E}_\pi[R]-\alpha H(\pi),\quad da=\nabla R(a)\,dt+\sqrt{2\alpha}\,dW",
    given=GIVEN,
    statements=(SameEvolution(GradientFlow(a, rho, FREE_ENERGY, Geometry.WASSERSTEIN), LANGEVIN),),
    expected=Verdict.CONFIRMED,
)
