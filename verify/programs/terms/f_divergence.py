"""f-divergences, in CVXPY and in balls."""

import cvxpy as cp
from flint import arb
from sympy import Expr, Integer, Lambda, Symbol

from maxent.problems.terms.f_divergence import FDivergence
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

    def coordinate(self, term: FDivergence, position: int, evaluator: Evaluator) -> Coordinate:
        mass = evaluator(term.reference[position])
        coefficients = _quadratic(term.generator)
        if coefficients is not None:
            curvature, tilt, constant = (evaluator(coefficient) for coefficient in coefficients)
            return Coordinate(linear=tilt, quadratic=-curvature / mass, constant=constant * mass)
        f, slope = scalar(term.generator, evaluator), scalar(slope_of(term.generator), evaluator)
        return Coordinate(smooth=(Smooth(arb(1), lambda x: mass * f(x / mass), lambda x: slope(x / mass)),))

    def slope(self, term: FDivergence, i: Integer, x: Symbol) -> Expr:
        (u,) = term.generator.variables
        return term.generator.expr.diff(u).subs(u, x / term.reference[i])

    def centre(self, term: FDivergence, size: int, evaluator: Evaluator) -> list[arb]:
        return [evaluator(term.reference[position]) for position in range(1, size + 1)]


def _quadratic(generator: Lambda) -> tuple[Expr, Expr, Expr] | None:
    """(a, b, c) for a generator a u^2 + b u + c with numerical coefficients, None for any other."""
    (u,) = generator.variables
    polynomial = generator.expr.as_poly(u)
    if polynomial is None or polynomial.degree() != 2 or polynomial.free_symbols_in_domain:  # noqa: PLR2004
        return None
    a, b, c = polynomial.all_coeffs()
    return a, b, c


NUMBERS = _FDivergenceNumbers()
