"""Hypotheses with arrays of every sort, for the provers of inequalities."""

import pytest
from sympy import Function, IndexedBase, Symbol

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.expressions.notation import n
from maxent.problems.parameters.parameter import (
    convex_function,
    convex_potential,
    distribution,
    indicator,
    positive,
    probability,
    real,
    temperature,
)

POSITIVE = ("p", "q", "x", "y", "K")
REAL = ("r", "b")


@pytest.fixture
def hypotheses() -> Hypotheses:
    """Laws p and q, positive x and y, real r and b, an event c, a kernel K, declared functions f and g."""
    p, q, x, y, kernel = (IndexedBase(name, positive=True) for name in POSITIVE)
    r, b = (IndexedBase(name, real=True) for name in REAL)
    size = Symbol("m", integer=True, positive=True)
    given = (
        *(distribution(p, n), distribution(q, n), distribution(kernel, n, size)),
        *(positive(x, n), positive(y, n), real(r, n), real(b, n)),
        *(indicator(IndexedBase("c", nonnegative=True), n), temperature(Symbol("tau", positive=True))),
        *(probability(Symbol("s", positive=True)), probability(Symbol("t", positive=True))),
        *(convex_function(Function("f")), convex_potential(Function("g"))),
    )
    return Hypotheses(given, ())
