"""Common functions, written out or by name."""

from sympy import Symbol, cosh, exp

from maxent.problems.parameters.parameter import real
from maxent.problems.statements import Identity
from tests.hostile.stated import Aim, true

x = Symbol("x", real=True)

STATEMENTS = (
    true(
        Aim.FORM, "true-cosh", "its definition", Identity(cosh(x), (exp(x) + exp(-x)) / 2), given=(real(x),)
    ),
)
