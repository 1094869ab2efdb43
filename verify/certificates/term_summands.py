"""The second reading of the terms, for certificates: coordinate by coordinate, in ball arithmetic.

Nothing here is shared with the reading that SymPy differentiates.
"""

from functools import singledispatch

from flint import arb
from sympy import Expr, Lambda, log

from maxent.problems.term import (
    Bregman,
    ClippedSurrogate,
    Entropy,
    FDivergence,
    Linear,
    QuadraticForm,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)
from maxent.verify.arithmetic.bracket import Function
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.quadratic_basis import Basis
from maxent.verify.certificates.summand import Coordinate, Hinge, Smooth, x_log_x
from maxent.verify.errors import NoConjugateError


def coordinates(term: Term, size: int, evaluator: Evaluator, basis: Basis | None = None) -> list[Coordinate]:
    """The term, weight included, for coordinates 1..size, in the basis if there is one.

    Raises:
        NoConjugateError: for a term outside the module's form.
    """
    weight = evaluator(term.weight)
    if basis is not None:
        return [c.scaled(weight) for c in _in_basis(term, size, evaluator, basis)]
    return [_coordinate(term, position, evaluator).scaled(weight) for position in range(1, size + 1)]


def _in_basis(term: Term, size: int, evaluator: Evaluator, basis: Basis) -> list[Coordinate]:
    """The term in the coordinates of the problem's quadratic form."""
    match term:
        case QuadraticForm():
            return [Coordinate(quadratic=arb(-1))] * size
        case Linear():
            slopes = [evaluator(term.coefficients[position]) for position in range(1, size + 1)]
            return [Coordinate(linear=slope) for slope in basis.functional(slopes)]
        case _:
            raise NoConjugateError(f"{type(term).__name__} beside a quadratic form is not separable")


@singledispatch
def _coordinate(term: object, position: int, evaluator: Evaluator) -> Coordinate:
    raise NoConjugateError(f"{type(term).__name__} has no coordinates")


@_coordinate.register
def _(term: Linear, position: int, evaluator: Evaluator) -> Coordinate:
    return Coordinate(linear=evaluator(term.coefficients[position]))


@_coordinate.register
def _(term: Entropy, position: int, evaluator: Evaluator) -> Coordinate:
    return Coordinate(entropy=arb(1))


@_coordinate.register
def _(term: RelativeEntropy, position: int, evaluator: Evaluator) -> Coordinate:
    return Coordinate(linear=-evaluator(term.reference[position]).log(), entropy=arb(-1))


@_coordinate.register
def _(term: ReverseRelativeEntropy, position: int, evaluator: Evaluator) -> Coordinate:
    mass = evaluator(term.reference[position])
    return Coordinate(barrier=-mass, constant=x_log_x(mass))


@_coordinate.register
def _(term: SquaredDistance, position: int, evaluator: Evaluator) -> Coordinate:
    return Coordinate(quadratic=arb(-1), centre=evaluator(term.centre[position]))


@_coordinate.register
def _(term: Bregman, position: int, evaluator: Evaluator) -> Coordinate:
    centre = evaluator(term.centre[position])
    (u,) = term.generator.variables
    generator = term.generator.expr
    if (generator - u**2 / 2).is_zero:
        return Coordinate(quadratic=arb("-0.5"), centre=centre)
    if generator == u * log(u):
        return Coordinate(linear=-centre.log() - 1, entropy=arb(-1), constant=centre)
    if generator == -log(u):
        return Coordinate(linear=1 / centre, barrier=arb(-1), constant=centre.log() - 1)
    psi, slope = _scalar(term.generator, evaluator), _scalar(_derivative(term.generator), evaluator)
    tangent = slope(centre)
    return Coordinate(
        linear=-tangent, constant=tangent * centre - psi(centre), smooth=(Smooth(arb(1), psi, slope),)
    )


@_coordinate.register
def _(term: FDivergence, position: int, evaluator: Evaluator) -> Coordinate:
    mass = evaluator(term.reference[position])
    coefficients = _quadratic(term.generator)
    if coefficients is not None:
        curvature, linear, constant = (evaluator(coefficient) for coefficient in coefficients)
        return Coordinate(linear=linear, quadratic=-curvature / mass, constant=constant * mass)
    f, slope = _scalar(term.generator, evaluator), _scalar(_derivative(term.generator), evaluator)
    return Coordinate(smooth=(Smooth(arb(1), lambda x: mass * f(x / mass), lambda x: slope(x / mass)),))


def _quadratic(generator: Lambda) -> tuple[Expr, Expr, Expr] | None:
    """(a, b, c) with generator a u^2 + b u + c, None where it is none."""
    (u,) = generator.variables
    polynomial = generator.expr.as_poly(u)
    if polynomial is None or polynomial.degree() != 2 or polynomial.free_symbols_in_domain:  # noqa: PLR2004
        return None
    a, b, c = polynomial.all_coeffs()
    return a, b, c


@_coordinate.register
def _(term: ClippedSurrogate, position: int, evaluator: Evaluator) -> Coordinate:
    mass, advantage = evaluator(term.reference[position]), evaluator(term.advantage[position])
    room = evaluator(term.clip)
    if advantage > 0 or advantage.is_zero():
        return Coordinate(linear=advantage, hinges=(Hinge(advantage, mass * (1 + room)),))
    if not advantage < 0:
        raise NoConjugateError("the sign of an advantage is not known")
    floor = mass * (1 - room)
    return Coordinate(constant=advantage * floor, hinges=(Hinge(-advantage, floor),))


def _derivative(generator: Lambda) -> Lambda:
    (u,) = generator.variables
    return Lambda(u, generator.expr.diff(u))


def _scalar(function: Lambda, evaluator: Evaluator) -> Function:
    """A one-argument function of balls."""
    (u,) = function.variables

    def at(x: arb) -> arb:
        return evaluator.extended(**{u.name: x})(function.expr)

    return at
