"""Densities of diffusions and integrals over the line, wrong in a late digit or far out."""

from sympy import Abs, Expr, Heaviside, Integer, Max, Min, Rational, exp, gamma, log, pi, sign, sqrt

from maxent.problems import (
    DensityEvolution,
    Diffusion,
    Geometry,
    GradientFlow,
    LineIntegral,
    SameEvolution,
    StationaryDensity,
)
from maxent.problems.parameters.parameter import Parameter, positive, real
from tests.hostile._motions import (
    COLD,
    DIGIT,
    FALLING,
    FREE,
    KEPT,
    POTENTIAL,
    SPREAD,
    SPRING,
    START,
    STARTED,
    TRAPPED,
    D,
    V,
    bell,
    k,
    m,
    rho,
    t,
    x,
)
from tests.hostile.stated import Aim, Stated, false


def stationary(
    name: str, because: str, diffusion: Diffusion, density: Expr, *given: Parameter, aim: Aim = Aim.PRECISION
) -> Stated:
    statement = StationaryDensity(diffusion, density)
    return false(aim, f"false-motions-stationary-{name}", because, statement, given=given)


def law(
    name: str,
    because: str,
    density: Expr,
    initial: Expr = START,
    diffusion: Diffusion = TRAPPED,
    aim: Aim = Aim.PRECISION,
) -> Stated:
    statement = DensityEvolution(diffusion, t, initial, density)
    return false(aim, f"false-motions-law-{name}", because, statement, given=STARTED)


def descent(
    name: str,
    because: str,
    integrand: Expr,
    diffusion: Diffusion,
    *given: Parameter,
    geometry: Geometry = Geometry.WASSERSTEIN,
    up_to: bool = False,
    aim: Aim = Aim.PRECISION,
) -> Stated:
    statement = SameEvolution(GradientFlow(x, rho, integrand, geometry), diffusion, proportional=up_to)
    return false(aim, f"false-motions-descent-{name}", because, statement, given=given)


def integral(
    name: str, because: str, integrand: Expr, formula: Expr, *given: Parameter, aim: Aim = Aim.PRECISION
) -> Stated:
    statement = LineIntegral(x, integrand, formula)
    return false(aim, f"false-motions-integral-{name}", because, statement, given=given)


WRONG, OFF = 1 + DIGIT, "off by 1e-12"
RUNNING = bell(m * KEPT, SPREAD)
ENERGY = V(x) * rho + D * rho * log(rho)
SPRUNG = k * x**2 / 2 * rho
G = Geometry.GAUSSIAN

STATEMENTS = (
    stationary("digit", f"the temperature is {OFF}", FALLING, exp(-WRONG * V(x) / D), *POTENTIAL),
    stationary(
        "wells",
        f"the barrier is {OFF}",
        Diffusion(x, x - 4 * x**3, D),
        exp((x**2 * WRONG / 2 - x**4) / D),
        *COLD,
    ),
    stationary(
        "factor", "a factor 1 + 1e-14 x^2", TRAPPED, exp(-k * x**2 / 2 / D) * (1 + x**2 / 10**14), *SPRING
    ),
    stationary(
        "shifted",
        "shifted by 1e-12",
        Diffusion(x, -k * (x - m), D),
        exp(-k * (x - m - DIGIT) ** 2 / 2 / D),
        *SPRING,
        real(m),
    ),
    stationary("square", "D squared for D", TRAPPED, exp(-k * x**2 / (2 * D**2)), *SPRING, aim=Aim.FORM),
    stationary(
        "mobility",
        "k times the force, not the noise",
        Diffusion(x, -k * V(x).diff(x), D),
        exp(-V(x) / D),
        *POTENTIAL,
        positive(k),
        aim=Aim.FORM,
    ),
    stationary(
        "cusp",
        f"the slope of the cusp is {OFF}",
        Diffusion(x, -k * sign(x), D),
        exp(-WRONG * k * Abs(x) / D),
        *SPRING,
    ),
    stationary(
        "clipped",
        "constant beyond 10^4, and so not integrable",
        TRAPPED,
        exp(-k * Min(x**2, 10**8) / 2 / D),
        *SPRING,
        aim=Aim.MAGNITUDES,
    ),
    stationary(
        "repelled",
        "a force that repels has none",
        Diffusion(x, k * x, D),
        exp(-k * x**2 / 2 / D),
        *SPRING,
        aim=Aim.FORM,
    ),
    stationary(
        "narrow",
        "a bump of width 1/50",
        TRAPPED,
        exp(-k * x**2 / 2 / D) * (1 + 4000 * Max(0, (x - Rational(1, 10)) * (Rational(3, 25) - x))),
        *SPRING,
        aim=Aim.MAGNITUDES,
    ),
    law("mean", f"the mean decays at a rate {OFF}", bell(m * KEPT**WRONG, SPREAD)),
    law("variance", f"the variance is {OFF}", bell(m * KEPT, SPREAD + DIGIT * D / k * (1 - KEPT**2))),
    law("mass", f"both densities have a mass {OFF}", WRONG * RUNNING, WRONG * START),
    law("start", f"only the density has a mass {OFF}", WRONG * RUNNING),
    law(
        "rate",
        "the variance decays at the mean's rate",
        bell(m * KEPT, D / k * (1 - KEPT) + (SPREAD - D / k * (1 - KEPT**2)) / KEPT),
        aim=Aim.FORM,
    ),
    law(
        "clipped", "the mean stays after time 50", bell(m * exp(-k * Min(t, 50)), SPREAD), aim=Aim.MAGNITUDES
    ),
    law(
        "heat",
        f"the diffusion is {OFF}",
        bell(m, t * 2 * D * WRONG + Rational(1, 2)),
        bell(m, Rational(1, 2)),
        FREE,
    ),
    law(
        "carried",
        "the drift is not constant by 1e-12",
        bell(m + k * t + DIGIT * t**2, 1 + 2 * D * t),
        bell(m, Integer(1)),
        Diffusion(x, k, D),
    ),
    law("leaking", "mass is lost at a rate of 1e-15", RUNNING * exp(-t / 10**15)),
    descent("digit", f"the potential is {OFF}", WRONG * V(x) * rho + D * rho * log(rho), FALLING, *POTENTIAL),
    descent("entropy", f"the entropy is {OFF}", V(x) * rho + WRONG * D * rho * log(rho), FALLING, *POTENTIAL),
    descent(
        "unit",
        f"one of two factors is {OFF}",
        ENERGY,
        Diffusion(x, -V(x).diff(x) / k, WRONG * D / k),
        *POTENTIAL,
        positive(k),
        up_to=True,
    ),
    descent("reversed", "it climbs", -ENERGY, FALLING, *POTENTIAL, up_to=True, aim=Aim.FORM),
    descent(
        "floor",
        "the logarithm has a floor at 1e-9",
        V(x) * rho + D * rho * log(Max(rho, Rational(1, 10**9))),
        FALLING,
        *POTENTIAL,
        aim=Aim.MAGNITUDES,
    ),
    descent("crowded", "repulsion of strength 1e-12", ENERGY + DIGIT * rho**2, FALLING, *POTENTIAL),
    descent(
        "traded",
        "mass that is traded is no diffusion",
        ENERGY,
        FALLING,
        *POTENTIAL,
        geometry=Geometry.FISHER_RAO,
        aim=Aim.FORM,
    ),
    descent(
        "bell-digit",
        f"the spring is {OFF}",
        WRONG * SPRUNG + D * rho * log(rho),
        TRAPPED,
        *SPRING,
        geometry=G,
    ),
    descent(
        "bell-entropy",
        f"the entropy is {OFF}",
        SPRUNG + WRONG * D * rho * log(rho),
        TRAPPED,
        *SPRING,
        geometry=G,
    ),
    descent(
        "bell-bent",
        "a cubic force of 1e-12 does not keep Gaussians",
        SPRUNG + D * rho * log(rho),
        Diffusion(x, -k * x - DIGIT * x**3, D),
        *SPRING,
        geometry=G,
    ),
    integral("bell", f"the normaliser is {OFF}", exp(-k * x**2 / 2), WRONG * sqrt(2 * pi / k), positive(k)),
    integral("cauchy", f"the total is {OFF}", 1 / (k**2 + x**2), WRONG * pi / k, positive(k)),
    integral("cusp", f"the total is {OFF}", exp(-Abs(x - m) / k), 2 * k * WRONG, positive(k), real(m)),
    integral("odd", "an odd moment is 0", x**3 * exp(-k * x**2), Integer(10) ** -20, positive(k)),
    integral("quartic", f"the total is {OFF}", exp(-(x**4)), 2 * gamma(Rational(5, 4)) * WRONG, positive(k)),
    integral(
        "cut", "cut off at six deviations", exp(-(x**2) / 2) * Heaviside(6 - x), sqrt(2 * pi), positive(k)
    ),
    integral(
        "infinite", "it diverges like a logarithm", 1 / sqrt(1 + x**2), 2 * pi * k, positive(k), aim=Aim.ENDS
    ),
)
