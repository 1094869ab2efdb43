"""Proofs of integrals over the line of polynomials times Gaussians, by the moments of a Gaussian."""

from sympy import Add, Expr, Integer, Mul, Poly, Symbol, exp, expand_mul, factor_terms, fraction, pi, sqrt

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import LineIntegral


def prove_line_integral(statement: LineIntegral, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove the integral term by term: each is a polynomial times the exponential of a downward parabola."""
    x = statement.variable
    body = expand_mul(canonical(hypotheses.expand(statement.integrand)))
    terms = [_integral(term, x, hypotheses) for term in Add.make_args(body)]
    if any(term is None for term in terms):
        return still_open("a term is not a polynomial times the exponential of a downward parabola")
    if hypotheses.zero(Add(*terms) - statement.formula):
        return proved("the moments of a Gaussian give the formula")
    return still_open("the moments of a Gaussian were not reduced to the formula")


def _integral(term: Expr, x: Symbol, hypotheses: Hypotheses) -> Expr | None:
    """c x^k exp(-a x^2 + b x) with a > 0 is c sqrt(pi/a) exp(b^2/(4a)) times the mean of X^k."""
    above, below = fraction(term)
    term = above / factor_terms(below)  # exponentials that all terms below the line share go above it
    constant, varying = term.as_independent(x, as_Add=False)
    factors = Mul.make_args(varying)
    exponent = expand_mul(Add(*(factor.args[0] for factor in factors if isinstance(factor, exp))))
    power = Mul(*(factor for factor in factors if not isinstance(factor, exp)))
    if not (exponent.is_polynomial(x) and power.is_polynomial(x) and Poly(exponent, x).degree() == 2):  # noqa: PLR2004 - a parabola
        return None
    curvature, tilt, offset = Poly(exponent, x).all_coeffs()
    if sign(on_interval(curvature, hypotheses.intervals())) != -1:
        return None
    mean, variance = -tilt / (2 * curvature), -1 / (2 * curvature)
    mass = sqrt(2 * pi * variance) * exp(offset - tilt**2 / (4 * curvature))
    powers = reversed(Poly(power, x).all_coeffs())
    return constant * mass * Add(*(c * _moment(k, mean, variance) for k, c in enumerate(powers)))


def _moment(order: int, mean: Expr, variance: Expr) -> Expr:
    """E X^k = mean E X^(k-1) + (k-1) variance E X^(k-2)."""
    before, current = Integer(0), Integer(1)
    for k in range(order):
        before, current = current, mean * current + k * variance * before
    return current


PROVERS: Provers = {LineIntegral: prove_line_integral}
