"""f-divergences, in CVXPY and in balls."""

from collections.abc import Sequence

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Lambda, Symbol

from maxent.problems.terms.f_divergence import FDivergence
from maxent.verify.arithmetic.bracket import Function
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.generator import atom, scalar, slope_of
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate, Smooth


class _FDivergenceNumbers(TermNumbers[FDivergence]):
    reads = FDivergence

    def lowered(self, term: FDivergence, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        reference = numbers.vector(term.reference, x.size)
        return reference @ atom(term.generator, cp.multiply(1 / reference, x))

    def coordinates(self, term: FDivergence, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        masses, coefficients = evaluator.entries(term.reference, size), _quadratic(term.generator)
        if coefficients is not None:
            curvature, tilt, constant = (evaluator(coefficient) for coefficient in coefficients)
            return [
                Coordinate(linear=tilt, quadratic=-curvature / mass, constant=constant * mass)
                for mass in masses
            ]
        slope = slope_of(term.generator)
        functions = [scalar(each, evaluator) for each in (term.generator, slope, slope_of(slope))]
        return [_perspective(*functions, mass) for mass in masses]

    def slope(self, term: FDivergence, i: Integer, x: Symbol) -> Expr:
        (u,) = term.generator.variables
        return term.generator.expr.diff(u).subs(u, x / term.reference[i])

    def centre(self, term: FDivergence, size: int, evaluator: Evaluator) -> list[arb]:
        return evaluator.entries(term.reference, size)


def _quadratic(generator: Lambda) -> tuple[Expr, Expr, Expr] | None:
    """(a, b, c) for a generator a u^2 + b u + c with numerical coefficients, None for any other."""
    (u,) = generator.variables
    polynomial = generator.expr.as_poly(u)
    if polynomial is None or polynomial.degree() != 2 or polynomial.free_symbols_in_domain:  # noqa: PLR2004
        return None
    a, b, c = polynomial.all_coeffs()
    return a, b, c


def _perspective(f: Function, slope: Function, bend: Function, mass: arb) -> Coordinate:
    """mass * f(x / mass)."""

    def value(x: arb) -> arb:
        return mass * f(x / mass)

    return Coordinate(
        smooth=(Smooth(arb(1), value, lambda x: slope(x / mass), lambda x: bend(x / mass) / mass),)
    )


NUMBERS = _FDivergenceNumbers()
