"""The Wasserstein flow of the KL-regularised free energy, and where it comes to rest."""

from sympy import Function, Symbol, exp, log

from maxent.problems import (
    Claim,
    Diffusion,
    Geometry,
    GradientFlow,
    SameEvolution,
    Source,
    StationaryDensity,
    Verdict,
)
from maxent.problems.documents.sources import THERMODYNAMICS_ON_THE_LINE
from maxent.problems.parameters.parameter import bounded_function, confining_potential, temperature

x = Symbol("x", real=True)
r = Function("r", real=True)
U = Function("U", real=True)
tau = Symbol("tau", positive=True)
reference = exp(-U(x))
"""The reference density up to its normaliser: any smooth positive one with tails at least exponential."""

rho = Symbol("rho", positive=True)
FREE_ENERGY = -r(x) * rho + tau * rho * log(rho / reference)
FOKKER_PLANCK = Diffusion(x, r(x).diff(x) + tau * log(reference).diff(x), tau)

CLAIM = Claim(
    id="wasserstein-fokker-planck",
    title="The Wasserstein flow of the free energy is a Fokker-Planck equation, at rest in the Gibbs density",
    source=Source(THERMODYNAMICS_ON_THE_LINE, "9. From mirror-descent steps to probability flows"),
    printed=r"\partial_t\rho=-\nabla\cdot(\rho\,\nabla(r+\tau\log\pi_\text{ref}))+\tau\Delta\rho,"
    r"\quad\rho_\infty\propto\pi_\text{ref}\,e^{r/\tau}",
    given=(bounded_function(r), confining_potential(U), temperature(tau)),
    statements=(
        SameEvolution(GradientFlow(x, rho, FREE_ENERGY, Geometry.WASSERSTEIN), FOKKER_PLANCK),
        StationaryDensity(FOKKER_PLANCK, reference * exp(r(x) / tau)),
    ),
    expected=Verdict.CONFIRMED,
)
