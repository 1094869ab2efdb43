"""Densities that jump, diffusions whose noise is not real, and names that hide the state."""

from sympy import Expr, Integer, Piecewise, Symbol, exp, log

from maxent.problems import (
    DensityEvolution,
    Diffusion,
    Geometry,
    GradientFlow,
    SameEvolution,
    StationaryDensity,
)
from maxent.problems.claims.claim import Definition
from maxent.problems.parameters.parameter import Parameter, real
from tests.hostile._motions import (
    COLD,
    FALLING,
    FREE,
    POTENTIAL,
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
    s,
    t,
    x,
)
from tests.hostile.stated import Aim, Stated, false

bump, hidden, a = Symbol("f", positive=True), Symbol("g", real=True), Symbol("a", real=True)
ENERGY = V(x) * rho + D * rho * log(rho)
STEP = Piecewise((0, x < 0), (1, True))
CROWDED = Piecewise((0, rho < 1), (1, True))
WANDERING = bell(m + Piecewise((0, t < 5), (1, True)), s**2 + 2 * D * t)


def descent(
    name: str,
    because: str,
    integrand: Expr,
    *given: Parameter,
    diffusion: Diffusion = FALLING,
    geometry: Geometry = Geometry.WASSERSTEIN,
    up_to: bool = False,
    means: Expr | None = None,
) -> Stated:
    statement = SameEvolution(GradientFlow(x, rho, integrand, geometry), diffusion, proportional=up_to)
    definitions = () if means is None else (Definition(hidden, means),)
    name = f"false-moving-descent-{name}"
    return false(Aim.FORM, name, because, statement, given=given, definitions=definitions)


NO_NOISE = "the square root of a negative number is no noise"
STATEMENTS = (
    descent(
        "heated",
        NO_NOISE,
        V(x) * rho - D * rho * log(rho),
        *POTENTIAL,
        diffusion=Diffusion(x, -V(x).diff(x), -D),
    ),
    descent(
        "heated-unit",
        NO_NOISE,
        V(x) * rho - D * rho * log(rho),
        *POTENTIAL,
        diffusion=Diffusion(x, -2 * V(x).diff(x), -2 * D),
        up_to=True,
    ),
    descent(
        "any-sign",
        "where a is negative there is no noise",
        V(x) * rho + a * rho * log(rho),
        *POTENTIAL,
        real(a),
        diffusion=Diffusion(x, -V(x).diff(x), a),
    ),
    descent(
        "heated-bell",
        NO_NOISE,
        k * x**2 / 2 * rho - D * rho * log(rho),
        *SPRING,
        diffusion=Diffusion(x, -k * x, -D),
        geometry=Geometry.GAUSSIAN,
    ),
    descent("step", "a step of the potential pushes at 0", ENERGY + STEP * rho, *POTENTIAL),
    descent("crowded-step", "the price of a density jumps at 1", ENERGY + CROWDED * rho, *POTENTIAL),
    descent("named-square", "g repels", ENERGY + hidden, *POTENTIAL, means=rho**2),
    descent("named-potential", "g attracts to 0", ENERGY + hidden * rho, *POTENTIAL, means=x**2),
    descent("named-step", "g pushes at 0", ENERGY + hidden * rho, *POTENTIAL, means=STEP),
    false(
        Aim.FORM,
        "false-moving-stationary-named",
        "free diffusion has no stationary density",
        StationaryDensity(Diffusion(x, Integer(0), D), bump),
        given=COLD,
        definitions=(Definition(bump, exp(-(x**2))),),
    ),
    false(
        Aim.FORM,
        "false-moving-law-named",
        "free diffusion spreads",
        DensityEvolution(FREE, t, bump, bump),
        given=STARTED,
        definitions=(Definition(bump, START),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-moving-law-jump",
        "the mean jumps at time 5",
        DensityEvolution(FREE, t, START, WANDERING),
        given=STARTED,
    ),
    false(
        Aim.TIES,
        "false-moving-stationary-step",
        "twice as dense to the right of 0",
        StationaryDensity(TRAPPED, exp(-k * x**2 / (2 * D)) * (1 + STEP)),
        given=SPRING,
    ),
)
