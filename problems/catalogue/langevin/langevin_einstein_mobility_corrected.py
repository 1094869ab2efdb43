"""The overdamped equation with the mobility that belongs to Einstein's diffusion coefficient."""

from maxent.problems import Claim, Diffusion, Source, StationaryDensity, Verdict
from maxent.problems.catalogue.langevin._overdamped import BOLTZMANN, FORCE, GIVEN, D, gamma, x
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="langevin-einstein-mobility-corrected",
    title="A force of mobility 1/gamma with noise of D = kT/gamma rests in the Boltzmann density at kT",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Langevin Dynamics, with the force divided by gamma"),
    printed=r"\dot{x}=-\frac1\gamma\nabla V(x)+\sqrt{2D}\,\eta(t),\ D=k_BT/\gamma,\ "
    r"p_{eq}(x)=\frac1Z e^{-V(x)/k_BT}",
    given=GIVEN,
    statements=(StationaryDensity(Diffusion(x, FORCE / gamma, D), BOLTZMANN),),
    expected=Verdict.CONFIRMED,
)
