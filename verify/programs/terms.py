"""Every term as a CVXPY expression with numbers in it."""

from functools import singledispatch

import cvxpy as cp
import numpy as np
from sympy import Add, Expr, Integer, Lambda, Symbol, exp, expand, log, sqrt

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
)
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import UnloweredError


@singledispatch
def lower_term(term: object, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    """The term over a vector variable, weight included.

    Raises:
        UnloweredError: if the term has no form over a vector.
    """
    raise UnloweredError(f"{type(term).__name__} has no CVXPY form over a vector")


@lower_term.register
def _(term: Linear, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * (numbers.vector(term.coefficients, x.size) @ x)


@lower_term.register
def _(term: Entropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum(cp.entr(x))


@lower_term.register
def _(term: RelativeEntropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum(cp.rel_entr(x, numbers.vector(term.reference, x.size)))


@lower_term.register
def _(term: ReverseRelativeEntropy, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum(cp.rel_entr(numbers.vector(term.reference, x.size), x))


@lower_term.register
def _(term: SquaredDistance, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.sum_squares(x - numbers.vector(term.centre, x.size))


@lower_term.register
def _(term: QuadraticForm, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    return numbers.scalar(term.weight) * cp.quad_form(x, cp.psd_wrap(numbers.array(term.matrix)))


@lower_term.register
def _(term: Bregman, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    """The generator's own atom minus its tangent at the centre."""
    centre = numbers.vector(term.centre, x.size)
    (u,) = term.generator.variables
    slope = Lambda(u, term.generator.expr.diff(u))
    values = np.array([numbers.scalar(term.generator(c)) for c in numbers.exact(term.centre)])
    slopes = np.array([numbers.scalar(slope(c)) for c in numbers.exact(term.centre)])
    atom = cp.sum(_atom(term.generator.expr, u, x))
    return numbers.scalar(term.weight) * (atom - np.sum(values) - slopes @ (x - centre))


@lower_term.register
def _(term: FDivergence, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    reference = numbers.vector(term.reference, x.size)
    (u,) = term.generator.variables
    ratio = cp.multiply(1 / reference, x)
    return numbers.scalar(term.weight) * (reference @ _atom(term.generator.expr, u, ratio))


@lower_term.register
def _(term: ClippedSurrogate, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    """What is gained is capped, what is lost has a floor."""
    reference, advantage = numbers.vector(term.reference, x.size), numbers.vector(term.advantage, x.size)
    room = numbers.scalar(term.clip)
    gained = np.maximum(advantage, 0) @ cp.minimum(x, (1 + room) * reference)
    lost = np.maximum(-advantage, 0) @ cp.maximum(x, (1 - room) * reference)
    return numbers.scalar(term.weight) * (gained - lost)


def _atom(expression: Expr, u: Symbol, x: cp.Expression) -> cp.Expression:
    """psi(x_i) for every i, for a generator that is a combination of known atoms."""
    atoms = {
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
    total: cp.Expression = cp.Constant(np.zeros(x.shape))
    for summand in Add.make_args(expand(expression)):
        coefficient, core = summand.as_independent(u, as_Add=False)
        if core not in atoms:
            raise UnloweredError(f"no CVXPY atom is known for the generator {expression}")
        total = total + float(coefficient) * atoms[core]()
    return total
