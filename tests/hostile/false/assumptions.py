"""Symbols that assume more than their domain grants."""

from sympy import Abs, Symbol

from maxent.problems.parameters.parameter import real
from maxent.problems.statements import Identity
from tests.hostile.stated import Aim, false

x = Symbol("x", positive=True)

STATEMENTS = (
    false(Aim.CLASHES, "false-abs-of-positive-symbol", "x = -1", Identity(Abs(x), x), given=(real(x),)),
)
