"""Where SAC's update is the law of Langevin dynamics: a quadratic action value and a Gaussian actor."""

from sympy import Expr, Symbol, exp, log, pi, sqrt

from maxent.problems import (
    Claim,
    DensityEvolution,
    Diffusion,
    Geometry,
    GradientFlow,
    SameEvolution,
    Source,
    StationaryDensity,
    Verdict,
)
from maxent.problems.catalogue.langevin._action import a, alpha, rho
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE
from maxent.problems.parameters.parameter import positive, real, temperature

k = Symbol("k", positive=True)
best = Symbol("a_0", real=True)
Q = -k * (a - best) ** 2 / 2
LANGEVIN = Diffusion(a, Q.diff(a), alpha)

t = Symbol("t", positive=True)
m = Symbol("m", real=True)


def actor(mean: Expr) -> Expr:
    """The Gaussian of this mean, its deviation already where it comes to rest."""
    return sqrt(k / (2 * pi * alpha)) * exp(-k * (a - mean) ** 2 / (2 * alpha))


CLAIM = Claim(
    id="takeaway-sac-update-is-langevin-corrected",
    title="For a quadratic Q the gradient flow of the Gaussian actor is the law of Langevin dynamics",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Key Takeaways, for a quadratic action value"),
    printed=r"Q(a)=-\frac{k}{2}(a-a_0)^2:\quad \dot\mu=-k(\mu-a_0),\quad\dot\sigma=\frac\alpha\sigma-k\sigma,"
    r"\quad\pi_\infty\propto e^{Q/\alpha}",
    given=(positive(k), real(best), temperature(alpha), positive(t), real(m)),
    statements=(
        SameEvolution(GradientFlow(a, rho, -Q * rho + alpha * rho * log(rho), Geometry.GAUSSIAN), LANGEVIN),
        DensityEvolution(LANGEVIN, t, actor(m), actor(best + (m - best) * exp(-k * t))),
        StationaryDensity(LANGEVIN, exp(Q / alpha)),
    ),
    expected=Verdict.CONFIRMED,
)
