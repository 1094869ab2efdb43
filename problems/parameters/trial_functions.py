"""The functions that stand for "any function" of a domain: a few of each shape."""

from sympy import Dummy, Lambda, Symbol, exp, log, sin, sqrt

from maxent.problems.parameters.parameter import Domain

_U = Dummy("u", positive=True)
CONVEX_FUNCTIONS: tuple[Lambda, ...] = (
    Lambda(_U, _U**2 / 2),
    Lambda(_U, _U * log(_U)),
    Lambda(_U, exp(_U)),
    Lambda(_U, -log(_U)),
    Lambda(_U, _U**4),
)
_X = Symbol("x", real=True)
CONVEX_POTENTIALS: tuple[Lambda, ...] = (
    Lambda(_X, _X**2 / 2),
    Lambda(_X, exp(_X)),
    Lambda(_X, sqrt(1 + _X**2)),
    Lambda(_X, exp(_X) + exp(-_X)),
    Lambda(_X, _X**2 + _X**4),
)
"""Slopes that reach everywhere, only half the line, only an interval, and everywhere again."""
CONFINING_POTENTIALS: tuple[Lambda, ...] = (
    Lambda(_X, _X**2 / 2),
    Lambda(_X, _X**4 / 4 - _X**2 / 2 + _X / 3),
    Lambda(_X, (_X - 1) ** 2),
    Lambda(_X, sqrt(1 + _X**2) - _X / 2),
    Lambda(_X, _X**4 / 4 - _X**2 / 2),
)
"""One well, two uneven ones, a shifted one, linear walls of two slopes, two even wells."""
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
"""The trial functions of each domain of functions; the first is the simplest."""
