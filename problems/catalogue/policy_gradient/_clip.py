"""The clipped surrogate of one sample, as a function of its likelihood ratio (document 003)."""

from sympy import Expr, Heaviside, Integer, Max, Min, Symbol

from maxent.problems.parameters.parameter import positive, probability, real

rho, rho_0 = Symbol("rho", positive=True), Symbol("rho_0", positive=True)
A = Symbol("A", real=True)
epsilon = Symbol("epsilon", positive=True)
_ZERO = Integer(0)

GIVEN = (positive(rho), real(A), probability(epsilon))
TWO_RATIOS = (positive(rho), positive(rho_0), real(A), probability(epsilon))
CLIPPED = Max(1 - epsilon, Min(rho, 1 + epsilon))
SURROGATE = Min(rho * A, CLIPPED * A)


def capped(ratio: Expr) -> Expr:
    """A min(rho, 1 + epsilon) for an advantage A > 0, A max(rho, 1 - epsilon) for A < 0."""
    return Max(A, _ZERO) * Min(ratio, 1 + epsilon) + Min(A, _ZERO) * Max(ratio, 1 - epsilon)


def slope(ratio: Expr) -> Expr:
    """A where A > 0 and rho < 1 + epsilon or A < 0 and rho > 1 - epsilon, else 0."""
    below, above = Heaviside(1 + epsilon - ratio), Heaviside(ratio - (1 - epsilon))
    return Max(A, _ZERO) * below + Min(A, _ZERO) * above
