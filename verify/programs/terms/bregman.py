"""Bregman divergences, in CVXPY and in balls."""

from collections.abc import Sequence

import cvxpy as cp
import numpy as np
from flint import arb
from sympy import Expr, Integer, Symbol, log

from maxent.problems.terms.bregman import Bregman
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.generator import atom, scalar, slope_of
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate, Smooth


class _BregmanNumbers(TermNumbers[Bregman]):
    reads = Bregman

    def lowered(self, term: Bregman, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        """The generator's CVXPY atom minus its tangent at the centre."""
        centre, entries = numbers.vector(term.centre, x.size), numbers.exact(term.centre)
        tangent = slope_of(term.generator)
        values = np.array([numbers.scalar(term.generator(c)) for c in entries])
        slopes = np.array([numbers.scalar(tangent(c)) for c in entries])
        return cp.sum(atom(term.generator, x)) - np.sum(values) - slopes @ (x - centre)

    def coordinates(self, term: Bregman, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        centres = evaluator.entries(term.centre, size)
        (u,) = term.generator.variables
        generator = term.generator.expr
        if (generator - u**2 / 2).is_zero:
            return [Coordinate(quadratic=arb("-0.5"), centre=c) for c in centres]
        if generator == u * log(u):
            return [Coordinate(linear=-c.log() - 1, entropy=arb(-1), constant=c) for c in centres]
        if generator == -log(u):
            return [Coordinate(linear=1 / c, barrier=arb(-1), constant=c.log() - 1) for c in centres]
        tangent = slope_of(term.generator)
        psi, slope, bend = (scalar(each, evaluator) for each in (term.generator, tangent, slope_of(tangent)))
        bent = (Smooth(arb(1), psi, slope, bend),)
        return [Coordinate(linear=-slope(c), constant=slope(c) * c - psi(c), smooth=bent) for c in centres]

    def slope(self, term: Bregman, i: Integer, x: Symbol) -> Expr:
        (u,) = term.generator.variables
        slope = term.generator.expr.diff(u)
        return slope.subs(u, x) - slope.subs(u, term.centre[i])


NUMBERS = _BregmanNumbers()
