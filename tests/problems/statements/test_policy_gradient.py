"""Slopes of a return as data."""

from sympy import IndexedBase, Symbol

from maxent.problems import BellmanFlow, Linear, Occupancy, PolicyGradient, maximise
from maxent.problems.expressions.notation import A, S, a, s, t

mu, pi, rho, P, d = (IndexedBase(name, positive=True) for name in ("mu", "pi", "rho", "P", "d"))
Q, V, r = (IndexedBase(name, real=True) for name in ("Q", "V", "r"))
SPACE = Occupancy(mu, s, a, t, S, A, policy=pi, action_value=Q)
FLOW = BellmanFlow(P, Symbol("gamma", nonnegative=True), rho, multiplier=V)
STATEMENT = PolicyGradient(maximise(SPACE, Linear(r), subject_to=[FLOW]), d, d[s] * Q[s, a])


def test_the_slope_is_in_the_probability_of_an_action() -> None:
    assert pi[s, a] in STATEMENT.written()


def test_the_process_is_brought_along_but_is_no_formula() -> None:
    assert STATEMENT.problems == (("process", STATEMENT.problem),)
    assert STATEMENT.printed_problems == ()
