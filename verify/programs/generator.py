"""The scalar functions that generate f-divergences and Bregman divergences, in CVXPY and in balls."""

from collections.abc import Callable

import cvxpy as cp
import numpy as np
from flint import arb
from sympy import Add, Expr, Integer, Lambda, Symbol, exp, expand, log, sqrt

from maxent.verify.arithmetic.bracket import Function
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.errors import UnloweredError


def slope_of(generator: Lambda) -> Lambda:
    """The derivative of a function of one variable."""
    (u,) = generator.variables
    return Lambda(u, generator.expr.diff(u))


def scalar(function: Lambda, evaluator: Evaluator) -> Function:
    """A function of one variable as a map from balls to balls; the evaluator binds its other names."""
    (u,) = function.variables

    def at(x: arb) -> arb:
        return evaluator.extended(**{u.name: x})(function.expr)

    return at


def atom(generator: Lambda, x: cp.Expression) -> cp.Expression:
    """The generator of every entry of x, with the shape of x.

    Raises:
        UnloweredError: if the generator is not a linear combination of the CVXPY atoms known here.
    """
    (u,), expression = generator.variables, generator.expr
    atoms = _atoms(u, x)
    total: cp.Expression = cp.Constant(np.zeros(x.shape))
    for summand in Add.make_args(expand(expression)):
        coefficient, core = summand.as_independent(u, as_Add=False)
        if core not in atoms:
            raise UnloweredError(f"no CVXPY atom is known for the generator {expression}")
        total = total + float(coefficient) * atoms[core]()
    return total


def _atoms(u: Symbol, x: cp.Expression) -> dict[Expr, Callable[[], cp.Expression]]:
    return {
        Integer(1): lambda: cp.Constant(np.ones(x.shape)),
        u: lambda: x,
        u**2: lambda: cp.square(x),
        u**4: lambda: cp.power(x, 4),
        u * log(u): lambda: -cp.entr(x),
        log(u): lambda: cp.log(x),
        exp(u): lambda: cp.exp(x),
        1 / u: lambda: cp.inv_pos(x),
        sqrt(u): lambda: cp.sqrt(x),
    }
