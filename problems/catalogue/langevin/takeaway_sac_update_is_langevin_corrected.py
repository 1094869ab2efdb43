"""Where SAC's update is the law of Langevin dynamics: a quadratic action value and a Gaussian actor."""

from sympy import Symbol, exp, log

from problems import (
    Claim,
    Diffusion,
    Geometry,
    GradientFlow,
    SameEvolution,
    Source,
    StationaryDensity,
    Verdict,
)
from problems.catalogue.langevin._action import a, alpha, rho
from problems.documents import LANGEVIN_CALIBER_ON_THE_LINE
from problems.parameter import positive, real, temperature

k = Symbol("k", positive=True)
best = Symbol("a_0", real=True)
Q = -k * (a - best) ** 2 / 2
LANGEVIN = Diffusion(a, Q.diff(a), alpha)

CLAIM = Claim(
    id="takeaway-sac-update-is-langevin-corrected",
    title="For a quadratic Q the gradient flow of the Gaussian actor is the law of Langevin dynamics",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Key Takeaways, for a quadratic action value"),
    printed=r"Q(a)=-\frac{k}{2}(a-a_0)^2:\quad \dot\mu=-k(\mu-a_0),\quad\dot\sigma=\frac\alpha\sigma-k\sigma,"
    r"\quad\pi_\infty\propto e^{Q/\alpha}",
    given=(positive(k), real(best), temperature(alpha)),
    statements=(
        SameEvolution(GradientFlow(a, rho, -Q * rho + alpha * rho * log(rho), Geometry.GAUSSIAN), LANGEVIN),
        StationaryDensity(LANGEVIN, exp(Q / alpha)),
    ),
    expected=Verdict.CONFIRMED,
)
