"""Proofs about the densities of diffusions on the line, for arbitrary potentials."""

from sympy import Add, Expr, Poly, expand_log, log
from sympy.core.function import AppliedUndef

from derive.equality import canonical
from derive.hypotheses import Hypotheses
from derive.proof.result import Proof, proved, still_open
from derive.signs import on_interval, sign
from derive.step import Rule, Step
from problems.claim import Claim
from problems.dynamics import Diffusion
from problems.parameter import Domain
from problems.statement import StationaryDensity


def prove_stationary_density(statement: StationaryDensity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The probability flux of the printed density vanishes, and the density can be normalised.

    A stationary density on the line has constant flux, and an integrable one has none; with no flux
    it solves a linear equation of first order, whose solutions are multiples of one another.
    """
    diffusion = statement.diffusion
    if diffusion.diffusion.has(diffusion.state) or not _positive(diffusion.diffusion, hypotheses):
        return still_open("the diffusion coefficient is not a positive constant")
    flux = flux_of(diffusion, statement.density)
    step = Step(Rule.FLUX, flux, note="the probability flux of the printed density")
    if not hypotheses.zero(flux):
        return still_open("the probability flux of the printed density was not reduced to zero", step)
    if not integrable(statement.density, diffusion, hypotheses):
        return still_open("the printed density was not shown to have a finite integral", step)
    return proved("the probability flux vanishes for every potential, and the density is integrable", step)


def flux_of(diffusion: Diffusion, density: Expr) -> Expr:
    """drift rho - D rho'."""
    return diffusion.drift.doit() * density - diffusion.diffusion * density.diff(diffusion.state)


def _positive(expression: Expr, hypotheses: Hypotheses) -> bool:
    return sign(on_interval(hypotheses.expand(expression), hypotheses.intervals())) == 1


def integrable(density: Expr, diffusion: Diffusion, hypotheses: Hypotheses) -> bool:
    """Whether the density is c exp(-E) with E rising at least linearly at both ends, term by term.

    A term of E may be a positive multiple of a confining potential, any multiple of a bounded
    function, or a constant; a polynomial in the state must be even and open upwards.
    """
    state = diffusion.state
    exponent = canonical(expand_log(log(hypotheses.expand(density)), force=True))
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
    return degree % 2 == 0 and _positive(-leading, hypotheses)


def _domain(function: Expr, diffusion: Diffusion, hypotheses: Hypotheses) -> Domain | None:
    """The domain of a function parameter at the state itself."""
    if not isinstance(function, AppliedUndef) or function.args != (diffusion.state,):
        return None
    return next((p.domain for p in hypotheses.given if p.symbol == function.func), None)
