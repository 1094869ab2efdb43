"""Every term as a CVXPY expression with numbers in it."""

from functools import singledispatch

import cvxpy as cp
import numpy as np
from sympy import Add, Expr, Lambda, Symbol, exp, log

from problems.term import (
    Bregman,
    Entropy,
    Linear,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
)
from verify.numbers import Numbers


class UnloweredError(TypeError):
    """A term or constraint that CVXPY cannot be given."""


@singledispatch
def lower_term(term: object, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    """The term over a vector variable, weight included.

    Raises:
        UnloweredError: if the term has no form over a vector.
    """
    raise UnloweredError(f"{type(term).__name__} has no CVXPY form over a vector")


@lower_term.register
def _(term: Linear, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * (numbers.array(term.coefficients) @ x)


@lower_term.register
def _(term: Entropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum(cp.entr(x))


@lower_term.register
def _(term: RelativeEntropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum(cp.rel_entr(x, numbers.array(term.reference)))


@lower_term.register
def _(term: ReverseRelativeEntropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum(cp.rel_entr(numbers.array(term.reference), x))


@lower_term.register
def _(term: SquaredDistance, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum_squares(x - numbers.array(term.centre))


@lower_term.register
def _(term: Bregman, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    """The generator's own atom minus its tangent at the centre."""
    centre = numbers.array(term.centre)
    (u,) = term.generator.variables
    slope = Lambda(u, term.generator.expr.diff(u))
    values = np.array([numbers.scalar(term.generator(c)) for c in numbers.exact(term.centre)])
    slopes = np.array([numbers.scalar(slope(c)) for c in numbers.exact(term.centre)])
    atom = _atom(term.generator.expr, u, x)
    return numbers.scalar(term.weight) * (atom - np.sum(values) - slopes @ (x - centre))


def _atom(expression: Expr, u: Symbol, x: cp.Expression) -> cp.Expression:
    """sum_i psi(x_i) for a generator that is a combination of known atoms."""
    atoms = {
        u: lambda: cp.sum(x),
        u**2: lambda: cp.sum_squares(x),
        u**4: lambda: cp.sum(cp.power(x, 4)),
        u * log(u): lambda: -cp.sum(cp.entr(x)),
        log(u): lambda: cp.sum(cp.log(x)),
        exp(u): lambda: cp.sum(cp.exp(x)),
    }
    total: cp.Expression = cp.Constant(0)
    for summand in Add.make_args(expression):
        coefficient, core = summand.as_independent(u, as_Add=False)
        if core not in atoms:
            raise UnloweredError(f"no CVXPY atom is known for the generator {expression}")
        total = total + float(coefficient) * atoms[core]()
    return total
