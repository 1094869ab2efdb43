"""Variables of a statement that a defined name hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sympy import Eq, Integer, Symbol, exp, oo

from maxent.derive.proof import ProofOutcome
from maxent.derive.proof._varied import varied
from maxent.problems import Convexity, Definition, Monotonicity, Slope, SolutionCount
from maxent.problems.parameters.parameter import real

if TYPE_CHECKING:
    from maxent.problems.statements import Statement
    from tests.derive.conftest import Attempt

x, y, z = (Symbol(name, real=True) for name in ("x", "y", "z"))
LINE = (-oo, oo)
STEEP = 1 / (1 + exp(50 * x))
HIDDEN = (Definition(y, STEEP, (Integer(0), Integer(1))),)
HIDDEN_TWICE = (
    Definition(z, STEEP),
    Definition(y, z / 2, (Integer(0), Integer(1))),
)
FALSE = {
    "monotone": Monotonicity(x + y, x, increasing=True, domain=LINE),
    "convex": Convexity(y + x**2, x, convex=True, domain=LINE),
    "one solution": SolutionCount(Eq(x + 2 * y, 1), x, LINE, 1),
}


@pytest.mark.parametrize("definitions", [HIDDEN, HIDDEN_TWICE], ids=["by a name", "by a name of a name"])
@pytest.mark.parametrize("statement", FALSE.values(), ids=FALSE)
def test_a_name_is_no_constant_along_the_variable(
    attempt: Attempt, statement: Statement, definitions: tuple[Definition, ...]
) -> None:
    assert varied(statement) == (x,)
    assert attempt(statement, (), definitions=definitions) is ProofOutcome.OPEN


def test_a_slope_is_that_of_the_whole_formula(attempt: Attempt) -> None:
    given = (real(x),)
    assert attempt(Slope(x + y, x, Integer(1)), given, definitions=HIDDEN) is ProofOutcome.OPEN
    whole = Slope(x + y, x, 1 + STEEP.diff(x))
    assert attempt(whole, given, definitions=HIDDEN) is ProofOutcome.PROVED


def test_a_slope_in_the_middle_of_the_line_counts_as_well(attempt: Attempt) -> None:
    at_ends_only = Monotonicity(x + 1 / (1 + exp(9 * x)), x, increasing=True, domain=LINE)
    assert attempt(at_ends_only, ()) is ProofOutcome.OPEN
    everywhere = Monotonicity(x + x**3, x, increasing=True, domain=LINE)
    assert attempt(everywhere, ()) is ProofOutcome.PROVED
