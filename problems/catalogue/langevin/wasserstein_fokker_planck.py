"""The drift and diffusion of the KL-regularised free energy come to rest in the tilted reference."""

from sympy import Function, Symbol, exp, log

from problems import Claim, Diffusion, Source, StationaryDensity, Verdict
from problems.documents import THERMODYNAMICS_ON_THE_LINE
from problems.parameter import bounded_function, confining_potential, temperature

x = Symbol("x", real=True)
r = Function("r", real=True)
U = Function("U", real=True)
tau = Symbol("tau", positive=True)
reference = exp(-U(x))
"""The reference density up to its normaliser: any smooth positive one with tails at least exponential."""

CLAIM = Claim(
    id="wasserstein-fokker-planck",
    title="The Fokker-Planck equation of the free energy has the Gibbs density as its stationary law",
    source=Source(THERMODYNAMICS_ON_THE_LINE, "9. From mirror-descent steps to probability flows"),
    printed=r"\partial_t\rho=-\nabla\cdot(\rho\,\nabla(r+\tau\log\pi_\text{ref}))+\tau\Delta\rho,"
    r"\quad\rho_\infty\propto\pi_\text{ref}\,e^{r/\tau}",
    given=(bounded_function(r), confining_potential(U), temperature(tau)),
    statements=(
        StationaryDensity(
            Diffusion(x, r(x).diff(x) + tau * log(reference).diff(x), tau), reference * exp(r(x) / tau)
        ),
    ),
    expected=Verdict.CONFIRMED,
)
