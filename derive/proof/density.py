"""Proofs about densities of diffusions on the line, for arbitrary potentials."""

from sympy import (
    Add,
    Dummy,
    Expr,
    Function,
    Integer,
    Poly,
    Symbol,
    cancel,
    exp,
    expand,
    expand_mul,
    fraction,
    log,
    pi,
    sqrt,
)
from sympy.core.function import AppliedUndef

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, ProofOutcome, Provers, proved, still_open
from maxent.derive.proof._written_out import HIDDEN, written_out
from maxent.derive.proof.line_integral import prove_line_integral
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.parameter import Domain
from maxent.problems.spaces.diffusion import Diffusion, Geometry
from maxent.problems.statements import DensityEvolution, LineIntegral, SameEvolution, StationaryDensity


def prove_stationary_density(statement: StationaryDensity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the probability flux of the printed density vanishes, and that its integral is finite.

    The flux of a stationary density on the line is constant, and 0 if the density is integrable.  Densities
    without flux solve a linear equation of first order, so they are multiples of one another.
    """
    written = written_out(statement, hypotheses, statement.diffusion.state)
    if written is None:
        return still_open(HIDDEN)
    statement, diffusion = written, written.diffusion
    if diffusion.diffusion.has(diffusion.state) or not _positive(diffusion.diffusion, hypotheses):
        return still_open("the diffusion coefficient is not a positive constant")
    flux = flux_of(diffusion, statement.density)
    step = Step(Rule.FLUX, flux, note="the probability flux of the printed density")
    if not hypotheses.zero(flux):
        return still_open("the probability flux of the printed density was not reduced to zero", step)
    if not integrable(statement.density, diffusion, hypotheses):
        return still_open("the printed density was not shown to have a finite integral", step)
    needs = (positive_density(statement.density, diffusion.state),)
    reason = "the probability flux vanishes for every potential, and the density is integrable"
    return proved(reason, step, needs=needs)


def prove_density_evolution(statement: DensityEvolution, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the printed density solves the Fokker-Planck equation and is the initial one at time 0.

    Both are Gaussian and the drift is affine, so no other probability density solves it from there.
    """
    written = written_out(statement, hypotheses, statement.diffusion.state, statement.time)
    if written is None:
        return still_open(HIDDEN)
    statement = written
    diffusion, density, time = statement.diffusion, statement.density, statement.time
    x = diffusion.state
    if diffusion.diffusion.has(x) or not _positive(diffusion.diffusion, hypotheses):
        return still_open("the diffusion coefficient is not a positive constant")
    if not hypotheses.zero(diffusion.drift.doit().diff(x, 2)):
        return still_open("the drift is not affine")
    residual = (density.diff(time) + flux_of(diffusion, density).diff(x)) / density
    step = Step(Rule.FOKKER_PLANCK, residual, note="divided by the density")
    if not hypotheses.zero(residual):
        return still_open("the residual of the Fokker-Planck equation was not reduced to zero", step)
    if not hypotheses.zero(log(density.subs(time, 0)) - log(statement.initial)):
        return still_open("the printed density was not shown to begin as the initial one", step)
    mass = LineIntegral(x, statement.initial, Integer(1))
    if prove_line_integral(mass, claim, hypotheses).outcome is not ProofOutcome.PROVED:
        return still_open("the initial density was not shown to be normalised", step)
    if not integrable(_decayed(density, time), diffusion, hypotheses):
        return still_open("the printed density was not shown to have a finite integral", step)
    needs = (positive_density(statement.initial, x), positive_density(density, x))
    return proved("the density solves the Fokker-Planck equation from the initial one", step, needs=needs)


def positive_density(density: Expr, state: Symbol) -> SideCondition:
    """The condition that the density is positive everywhere on the line."""
    anywhere = density.xreplace({state: Dummy(state.name, real=True)})
    return SideCondition(anywhere, Demand.POSITIVE, "a density")


def _decayed(density: Expr, time: Symbol) -> Expr:
    """The density with exp(-c time), in (0, 1), written 1/(1 + u), u > 0, so that signs can be decided."""
    slopes = {e: cancel(e.args[0] / time) for e in density.atoms(exp)}
    rates = {e: rate for e, rate in slopes.items() if not rate.has(time)}
    base = next((rate for rate in rates.values() if rate.is_negative), None)
    if base is None:
        return density
    u = Dummy("u", positive=True)
    powers = {e: cancel(rate / base) for e, rate in rates.items()}
    return density.xreplace({e: (1 + u) ** -power for e, power in powers.items() if power.is_Integer})


def prove_same_evolution(statement: SameEvolution, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the flow has the probability flux of the diffusion at every density.

    In Wasserstein's geometry the velocity is minus the derivative of the first variation (Jordan,
    Kinderlehrer & Otto, The Variational Formulation of the Fokker-Planck Equation, 1998).  Among Gaussians
    it is the affine part of that velocity, so the two are equal where that is affine at every Gaussian.
    With ``proportional`` the fluxes may differ by a positive constant factor.
    """
    written = written_out(statement, hypotheses, statement.flow.state, statement.flow.density)
    if written is None:
        return still_open(HIDDEN)
    flow, diffusion = written.flow, written.diffusion
    if flow.geometry is Geometry.FISHER_RAO or flow.state != diffusion.state:
        return still_open("probability that is traded between points is not carried by a flux")
    if diffusion.diffusion.has(diffusion.state):
        return still_open("the diffusion coefficient is not a constant")
    rho = Function("rho", positive=True)(flow.state)
    variation = flow.integrand.diff(flow.density)
    velocity = -variation.subs(flow.density, rho).doit().diff(flow.state)
    flux = flux_of(diffusion, rho)
    factor = _constant_factor(flux, rho * velocity, rho, hypotheses)
    step = Step(Rule.VARIATION, variation, note="by the value of the density")
    free = factor is not None and statement.proportional and _positive(factor, hypotheses)
    if not free and not hypotheses.zero(flux - rho * velocity):
        return still_open("the two fluxes were not shown to be the same", step)
    if flow.geometry is Geometry.GAUSSIAN:
        bend = velocity.subs(rho, _gaussian(flow.state)).doit().diff(flow.state, 2)
        if not hypotheses.zero(bend):
            return still_open("the velocity is not affine at every Gaussian", step)
    return proved("every density is carried with the diffusion's flux, for every potential", step)


def _constant_factor(left: Expr, right: Expr, rho: Expr, hypotheses: Hypotheses) -> Expr | None:
    """The constant c with left = c right, from the coefficients of rho'; None where there is none."""
    slope = rho.diff(*rho.args)
    ours, theirs = (expand_mul(hypotheses.expand(side)).coeff(slope) for side in (left, right))
    if theirs == 0:
        return None
    factor = cancel(ours / theirs)
    return factor if not factor.has(*rho.args) and hypotheses.zero(left - factor * right) else None


def _gaussian(state: Symbol) -> Expr:
    mean, deviation = Dummy("m", real=True), Dummy("s", positive=True)
    return exp(-((state - mean) ** 2) / (2 * deviation**2)) / (deviation * sqrt(2 * pi))


def flux_of(diffusion: Diffusion, density: Expr) -> Expr:
    """The probability flux drift * density - diffusion * density'."""
    return diffusion.drift.doit() * density - diffusion.diffusion * density.diff(diffusion.state)


def _positive(expression: Expr, hypotheses: Hypotheses) -> bool:
    return sign(on_interval(hypotheses.expand(expression), hypotheses.intervals())) == 1


def integrable(density: Expr, diffusion: Diffusion, hypotheses: Hypotheses) -> bool:
    """Whether the density is shown to be c exp(-E) with E growing at least linearly at both ends.

    A term of E may be a positive multiple of a confining potential, any multiple of a bounded function, or a
    constant; a polynomial in the state must have even degree and a positive leading coefficient.
    """
    plain = hypotheses.expand(density)
    return any(_confined(form, diffusion, hypotheses) for form in (plain, canonical(plain)))


def _confined(density: Expr, diffusion: Diffusion, hypotheses: Hypotheses) -> bool:
    state = diffusion.state
    exponent = canonical(log(density), hypotheses.known())
    confined, polynomial = False, Add()
    for term in Add.make_args(exponent):
        if not term.has(state):
            continue
        factor, varying = term.as_independent(state, as_Add=False)
        domain = _domain(varying, diffusion, hypotheses)
        if domain is Domain.CONFINING_POTENTIAL and _positive(-factor, hypotheses):
            confined = True
        elif varying.is_polynomial(state) and not varying.atoms(AppliedUndef):
            polynomial += term
        elif domain is not Domain.BOUNDED_FUNCTION:
            return False
    if polynomial == 0:
        return confined
    leading, degree = Poly(polynomial, state).LC(), Poly(polynomial, state).degree()
    above, below = (sign(expand(part)) for part in fraction(cancel(-leading)))
    return degree % 2 == 0 and (above is not None and above == below)


def _domain(function: Expr, diffusion: Diffusion, hypotheses: Hypotheses) -> Domain | None:
    """The domain of the parameter, if this is a function parameter at the diffusion's state; else None."""
    if not isinstance(function, AppliedUndef) or function.args != (diffusion.state,):
        return None
    return next((p.domain for p in hypotheses.given if p.symbol == function.func), None)


PROVERS: Provers = {
    StationaryDensity: prove_stationary_density,
    SameEvolution: prove_same_evolution,
    DensityEvolution: prove_density_evolution,
}
