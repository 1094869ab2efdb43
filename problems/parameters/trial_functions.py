"""Sample values for parameters that are functions: a few functions for each domain."""

from sympy import Dummy, Lambda, Symbol, exp, log, sin, sqrt

from maxent.problems.parameters.parameter import Domain

_U = Dummy("u", positive=True)
CONVEX_FUNCTIONS: tuple[Lambda, ...] = (
    Lambda(_U, _U**2 / 2),
    Lambda(_U, _U * log(_U)),
    Lambda(_U, exp(_U)),
    Lambda(_U, -log(_U)),
    Lambda(_U, _U**4),
    Lambda(_U, _U * log(_U) + _U**4),
)
_X = Symbol("x", real=True)
CONVEX_POTENTIALS: tuple[Lambda, ...] = (
    Lambda(_X, _X**2 / 2),
    Lambda(_X, exp(_X)),
    Lambda(_X, sqrt(1 + _X**2)),
    Lambda(_X, exp(_X) + exp(-_X)),
    Lambda(_X, _X**2 + _X**4),
)
"""Their derivatives have the ranges R, (0, oo), (-1, 1), R and R."""
CONFINING_POTENTIALS: tuple[Lambda, ...] = (
    Lambda(_X, _X**2 / 2),
    Lambda(_X, _X**4 / 4 - _X**2 / 2 + _X / 3),
    Lambda(_X, (_X - 1) ** 2),
    Lambda(_X, sqrt(1 + _X**2) - _X / 2),
    Lambda(_X, _X**4 / 4 - _X**2 / 2),
)
"""One well; two wells of different depth; a shifted well; linear growth with two slopes; two equal wells."""
BOUNDED_FUNCTIONS: tuple[Lambda, ...] = (
    Lambda(_X, exp(-((_X - 1) ** 2))),
    Lambda(_X, sin(2 * _X)),
    Lambda(_X, _X / (1 + _X**2)),
)
FUNCTIONS: dict[Domain, tuple[Lambda, ...]] = {
    Domain.CONVEX_FUNCTION: CONVEX_FUNCTIONS,
    Domain.CONVEX_POTENTIAL: CONVEX_POTENTIALS,
    Domain.CONFINING_POTENTIAL: CONFINING_POTENTIALS,
    Domain.BOUNDED_FUNCTION: BOUNDED_FUNCTIONS,
}
"""The sample functions of each domain of functions; the first is the simplest."""
