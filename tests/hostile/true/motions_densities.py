"""True densities, descents and integrals, written in unusual ways or with tails that are seldom met."""

from sympy import Abs, Expr, Integer, Rational, cos, cosh, erf, exp, gamma, log, pi, sign, sqrt, tanh

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
from tests.hostile.stated import Aim, Stated, true


def stationary(name: str, because: str, diffusion: Diffusion, density: Expr, *given: Parameter) -> Stated:
    statement = StationaryDensity(diffusion, density)
    return true(Aim.FORM, f"true-motions-stationary-{name}", because, statement, given=given)


def law(
    name: str, because: str, density: Expr, initial: Expr = START, diffusion: Diffusion = TRAPPED
) -> Stated:
    statement = DensityEvolution(diffusion, t, initial, density)
    return true(Aim.FORM, f"true-motions-law-{name}", because, statement, given=STARTED)


def descent(
    name: str,
    because: str,
    integrand: Expr,
    diffusion: Diffusion,
    *given: Parameter,
    geometry: Geometry = Geometry.WASSERSTEIN,
    up_to: bool = False,
) -> Stated:
    statement = SameEvolution(GradientFlow(x, rho, integrand, geometry), diffusion, proportional=up_to)
    return true(Aim.FORM, f"true-motions-descent-{name}", because, statement, given=given)


def integral(
    name: str, because: str, integrand: Expr, formula: Expr, *given: Parameter, aim: Aim = Aim.FORM
) -> Stated:
    statement = LineIntegral(x, integrand, formula)
    return true(aim, f"true-motions-integral-{name}", because, statement, given=given)


SPRUNG = k * x**2 / 2 * rho
ENERGY = V(x) * rho + D * rho * log(rho)

STATEMENTS = (
    stationary("scaled", "any multiple", FALLING, 7 * exp(-V(x) / D) / D, *POTENTIAL),
    stationary("base-two", "2^z = exp(z log 2)", Diffusion(x, -2 * D * log(2) * x, D), 2 ** (-(x**2)), *COLD),
    stationary(
        "student",
        "the logarithm's slope is -4x/(1+x^2)",
        Diffusion(x, -4 * D * x / (1 + x**2), D),
        (1 + x**2) ** -2,
        *COLD,
    ),
    stationary(
        "sech",
        "the logarithm's slope is -2 tanh x",
        Diffusion(x, -2 * D * tanh(x), D),
        4 / (exp(x) + exp(-x)) ** 2,
        *COLD,
    ),
    stationary("cosh", "the same by cosh", Diffusion(x, -2 * D * tanh(x), D), cosh(x) ** -2, *COLD),
    stationary("cusp", "Laplace's", Diffusion(x, -k * sign(x), D), exp(-k * Abs(x) / D), *SPRING),
    stationary(
        "quotient",
        "exp(k x m/D) shifts it by m",
        Diffusion(x, -k * (x - m), D),
        exp(k * x * m / D) / exp(k * x**2 / (2 * D)),
        *SPRING,
        real(m),
    ),
    stationary("wells", "two wells", Diffusion(x, x - 4 * x**3, D), exp((x**2 / 2 - x**4) / D), *COLD),
    law("trap", "Ornstein and Uhlenbeck's", bell(m * KEPT, SPREAD)),
    law("heat", "the heat kernel", bell(m, 2 * D * t + 1), bell(m, Integer(1)), FREE),
    law(
        "carried",
        "carried along",
        bell(m + k * t, 1 + 2 * D * t),
        bell(m, Integer(1)),
        Diffusion(x, k, D),
    ),
    law(
        "mixture",
        "the equation is linear",
        (bell(m, 1 + 2 * D * t) + bell(-m, 1 + 2 * D * t)) / 2,
        (bell(m, Integer(1)) + bell(-m, Integer(1))) / 2,
        FREE,
    ),
    law("rest", "it is at rest already", bell(Integer(0), D / k) + 0 * t, bell(Integer(0), D / k)),
    descent("free-energy", "Jordan, Kinderlehrer and Otto's", ENERGY, FALLING, *POTENTIAL),
    descent(
        "relative", "the free energy is a divergence", D * rho * log(rho * exp(V(x) / D)), FALLING, *POTENTIAL
    ),
    descent("mass", "the mass is constant", ENERGY + 5 * rho, FALLING, *POTENTIAL),
    descent(
        "unit",
        "time in units of k",
        3 * ENERGY,
        Diffusion(x, -V(x).diff(x) / k, D / k),
        *POTENTIAL,
        positive(k),
        up_to=True,
    ),
    descent(
        "bell", "Gaussians stay", SPRUNG + D * rho * log(rho), TRAPPED, *SPRING, geometry=Geometry.GAUSSIAN
    ),
    descent(
        "bell-mass",
        "the mass is constant",
        SPRUNG + D * rho * log(rho) - 2 * rho,
        TRAPPED,
        *SPRING,
        geometry=Geometry.GAUSSIAN,
    ),
    integral(
        "bell",
        "completed square",
        exp(-k * x**2 / 2 + m * x),
        sqrt(2 * pi / k) * exp(m**2 / (2 * k)),
        positive(k),
        real(m),
    ),
    integral("cauchy", "an arc tangent", 1 / (k**2 + x**2), pi / k, positive(k)),
    integral("cusp", "twice a half", exp(-Abs(x - m) / k), 2 * k, positive(k), real(m)),
    integral("sech", "a half turn", 1 / (exp(x / k) + exp(-x / k)), pi * k / 2, positive(k)),
    integral("quartic", "a gamma function", exp(-(x**4)), 2 * gamma(Rational(5, 4)), positive(k)),
    integral("odd", "odd", x**3 * exp(-k * x**2), Integer(0), positive(k), aim=Aim.ENDS),
    integral("student", "by parts", (1 + x**2) ** -2, pi / 2, positive(k)),
    integral(
        "wave", "a Fourier transform", exp(-(x**2)) * cos(k * x), sqrt(pi) * exp(-(k**2) / 4), positive(k)
    ),
    integral("erf", "odd", exp(-(x**2)) * erf(k * x), Integer(0), positive(k), aim=Aim.ENDS),
)
