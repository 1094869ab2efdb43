"""The overdamped equation with Einstein's diffusion coefficient and a mobility of 1."""

from maxent.problems import Claim, Diffusion, Source, StationaryDensity, Verdict
from maxent.problems.catalogue.langevin._overdamped import BOLTZMANN, FORCE, GIVEN, D, x
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="langevin-einstein-mobility",
    title="A force of unit mobility with noise of D = kT/gamma rests in the Boltzmann density at kT",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Langevin Dynamics"),
    printed=r"\dot{x}=-\nabla V(x)+\sqrt{2D}\,\eta(t),\ D=k_BT/\gamma,\ p_{eq}(x)=\frac1Z e^{-V(x)/k_BT}",
    given=GIVEN,
    statements=(StationaryDensity(Diffusion(x, FORCE, D), BOLTZMANN),),
    expected=Verdict.REFUTED,
    corrected_by="langevin-einstein-mobility-corrected",
)
