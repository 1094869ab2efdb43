"""Checks that a user's function on the line is in the domain of its parameter, at finitely many points."""

from itertools import pairwise

from sympy import Expr, Float, Lambda, Rational

from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.validation.numbers import InvalidInstanceError, shown

_PROBES = tuple(Rational(n, d) for n, d in ((-7, 1), (-5, 2), (-1, 1), (0, 1), (1, 3), (1, 1), (7, 1)))
_FAR = tuple(Rational(10) ** k for k in (3, 4, 5))
"""Distances from 0 at which growth and boundedness are tested; to pass the test is no proof."""
_LARGEST = 10**6


def function_on_the_line(value: object, parameter: Parameter) -> Lambda:
    """The function with exact numbers for its floats, tested for its domain at finitely many points.

    Raises:
        InvalidInstanceError: if it is not a function of one real variable, or fails the test.
    """
    name = parameter.name
    if not isinstance(value, Lambda):
        raise InvalidInstanceError(
            f"{name} is {shown(value)}; give a SymPy function such as Lambda(x, x**2 / 2)"
        )
    if len(value.variables) != 1 or value.free_symbols:
        raise InvalidInstanceError(f"{name} is {shown(value)}; give a function of one variable and no other")
    exact = value.xreplace({rounded: Rational(rounded) for rounded in value.atoms(Float)})
    for point in (*_PROBES, *_FAR, *(-far for far in _FAR)):
        if not _real(exact, point):
            raise InvalidInstanceError(
                f"{name} is {shown(value)}, which is no real number at {point}; "
                "give a function that is finite on the whole line"
            )
    if parameter.domain is Domain.CONFINING_POTENTIAL and not all(_rises(exact, side) for side in (1, -1)):
        raise InvalidInstanceError(
            f"{name} is {shown(value)}, which does not rise at least linearly at both ends; "
            "give a potential that confines, such as Lambda(x, x**2 / 2)"
        )
    if parameter.domain is Domain.CONVEX_POTENTIAL and not _curves_up(exact):
        raise InvalidInstanceError(
            f"{name} is {shown(value)}, which is not strictly convex; give a function such as "
            "Lambda(x, x**2 / 2)"
        )
    if parameter.domain is Domain.BOUNDED_FUNCTION and _largest(exact) > _LARGEST:
        raise InvalidInstanceError(
            f"{name} is {shown(value)}, which is large far out; give a bounded function"
        )
    return exact


def _real(function: Lambda, point: Expr) -> bool:
    try:
        found = function(point).evalf(30)
    except (TypeError, ValueError, ArithmeticError, AttributeError):
        return False
    return bool((found.is_Float or found.is_Rational) and found.is_finite)


def _curves_up(function: Lambda) -> bool:
    """Whether the slopes of the chords between neighbouring test points increase."""
    points = [(x, function(x).evalf(30)) for x in _PROBES]
    slopes = [(b - a) / (y - x) for (x, a), (y, b) in pairwise(points)]
    return all(sooner < later for sooner, later in pairwise(slopes))


def _rises(function: Lambda, side: int) -> bool:
    """Whether the function grows by more than 1e-6 per unit of distance between the far points of a side."""
    points = [(far, function(side * far).evalf(30)) for far in _FAR]
    return all(b - a > (y - x) / _LARGEST for (x, a), (y, b) in pairwise(points))


def _largest(function: Lambda) -> Expr:
    return max(abs(function(side * far).evalf(30)) for far in _FAR for side in (1, -1))
