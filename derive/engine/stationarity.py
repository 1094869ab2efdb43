"""The stationarity condition of one coordinate, solved for it."""

from dataclasses import dataclass
from enum import Enum

from sympy import Dummy, Expr, exp, expand, expand_mul, log

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.logarithms import expanded_logarithms
from maxent.problems.spaces.space import Vector


class Form(Enum):
    """How the coordinate occurs in its stationarity condition."""

    LOGARITHMIC = "log"
    LINEAR = "linear"
    RECIPROCAL = "reciprocal"


@dataclass(frozen=True)
class Solution:
    """The coordinate as ``point``, and its logarithm if the form is LOGARITHMIC, else None."""

    form: Form
    point: Expr
    logarithm: Expr | None


def solve_coordinate(gradient: Expr, space: Vector) -> Solution | None:
    """The coordinate that solves gradient = 0; None where it occurs in none of the three forms."""
    component = space.variable[space.index]
    x = Dummy("x", positive=True) if space.nonnegative else Dummy("x", real=True)
    equation = expand(expanded_logarithms(gradient).xreplace({component: x}))
    if components(equation, space.variable):
        return None
    for form, basis in (
        (Form.LOGARITHMIC, log(x)),
        (Form.LINEAR, x),
        (Form.RECIPROCAL, 1 / x),
    ):
        coefficient = equation.coeff(basis)
        rest = expand(equation - coefficient * basis)
        if coefficient == 0 or rest.has(x) or coefficient.has(x):
            continue
        if form is Form.LINEAR and space.nonnegative:
            return None  # the solution may be negative: the nonnegativity constraint may be active
        root = expand_mul(-rest / coefficient)
        if form is Form.LOGARITHMIC:
            return Solution(form, exp(root), root)
        return Solution(form, root if form is Form.LINEAR else 1 / root, None)
    return None
