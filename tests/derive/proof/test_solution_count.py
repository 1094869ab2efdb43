"""How many solutions an equation has: proved or left open."""

from collections.abc import Callable

import pytest
from sympy import Eq, Equality, Expr, IndexedBase, Integer, Rational, Symbol, exp, log, oo, sqrt

from maxent.derive.proof import ProofOutcome
from maxent.problems import SolutionCount
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import (
    distribution,
    inverse_temperature,
    probability,
    real,
    temperature,
)

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
w, c_0 = Symbol("w", real=True), Symbol("c_0", real=True)
u, tau, delta, eta = (Symbol(name, positive=True) for name in ("u", "tau", "delta", "eta"))
P = Symbol("p", positive=True)
ZERO, ONE = Integer(0), Integer(1)
x, c, r = (IndexedBase(name, real=True) for name in ("x", "c", "r"))
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
GIVEN = (
    temperature(tau),
    probability(P),
    real(r, n),
    real(c, n),
    distribution(q, n),
    inverse_temperature(eta),
    real(c_0),
)
EQUATIONS = {
    "one": (Eq(exp(w), tau), w, (-oo, oo), 1),
    "one on the half-line": (Eq(log(u), c_0), u, (ZERO, oo), 1),
    "one on the interval": (Eq(log(u / (1 - u)), tau), u, (ZERO, ONE), 1),
    "one between parameters": (Eq(u, (1 + P) / 2), u, (P, ONE), 1),
    "none": (Eq(exp(w) + tau, -(w**2), evaluate=False), w, (-oo, oo), 0),
    "none: it starts at zero": (Eq(exp(u) - 1, 0), u, (ZERO, oo), 0),
    "two": (Eq(u * log(u), -Rational(1, 4)), u, (ZERO, oo), None),
    "across a pole": (Eq(1 / w, tau), w, (-oo, oo), None),
    "two fixed points under group normalisation": (
        Eq(log(u / (1 - u)), log(Rational(1, 9)) + 1 / sqrt(u * (1 - u))),
        u,
        (ZERO, ONE),
        2,
    ),
    "a power outgrows a logarithm": (Eq(1 / u, 5 + log(u)), u, (ZERO, oo), 1),
    "a logarithm against another": (Eq(log(u), 2 * log(u / (1 + u))), u, (ZERO, oo), 0),
    "of a sum": (Eq(total(q[i] * exp(w), i), tau), w, (-oo, oo), 1),
}


@pytest.mark.parametrize(("equation", "unknown", "interval", "number"), EQUATIONS.values(), ids=EQUATIONS)
def test_a_count_is_proved_or_left_open_and_no_other_is_proved(
    attempt: Attempt, equation: Equality, unknown: Symbol, interval: tuple[Expr, Expr], number: int | None
) -> None:
    for claimed in range(4):
        found = attempt(SolutionCount(equation, unknown, interval, claimed), GIVEN)
        assert found is (PROVED if claimed == number else OPEN)
