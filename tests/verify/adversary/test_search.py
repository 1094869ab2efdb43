"""What the search reaches: sizes, gaps, roots, and witnesses that can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Abs, Eq, Heaviside, IndexedBase, Integer, Rational, Symbol, exp, log, oo

from maxent.problems import Convexity, Equivalence, Identity, Implication, Inequality, Monotonicity, Statement
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import Parameter, distribution, positive, real
from maxent.verify.findings.finding import Check, Outcome

p, q = IndexedBase("p", positive=True), IndexedBase("p0", nonnegative=True)
u, v = IndexedBase("u", real=True), IndexedBase("v", real=True)
x, y, a = Symbol("x", real=True), Symbol("y", real=True), Symbol("a", positive=True)
GAP = x**3 / 3 - Rational(999, 2) * x**2 + 249500 * x

FALSE: dict[str, tuple[Statement, tuple[Parameter, ...]]] = {
    "decreasing on a thousandth of the way": (
        Monotonicity(GAP, x, increasing=True, domain=(Integer(0), oo)),
        (),
    ),
    "concave below a thousandth": (
        Convexity(x**3 - Rational(3, 1000) * x**2, x, convex=True, domain=(Integer(0), oo)),
        (),
    ),
    "another root": (Implication(Eq(x**2, 49), x > 0), (real(x),)),
    "a thin shell": (
        Implication(Abs(x**2 + y**2 - 100) <= Rational(1, 100), x < Rational(9999, 1000)),
        (real(x), real(y)),
    ),
    "equivalent but in a band": (Equivalence(x > Rational(10001, 100), x > 100), (real(x),)),
    "many outcomes": (Inequality(total(p[i] ** 2, i), Rational(1, 300)), (distribution(p, n),)),
    "zeros in the last place": (Identity(Heaviside(-q[n], 1), Integer(0)), (distribution(q, n),)),
    "equal elsewhere too": (
        Inequality(total((u[i] ** 2 - v[i] ** 2) ** 2, i), Integer(0), ((u[i], v[i]),)),
        (real(u, n), real(v, n)),
    ),
    "far out": (Inequality(Integer(300), log(a)), (positive(a),)),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_thin_set_of_counterexamples_is_found(name: str, attack: Callable[..., list[Check]]) -> None:
    statement, given = FALSE[name]
    (check,) = attack(statement, *given, budget=3.0)
    assert check.outcome is Outcome.FAILS


def test_the_witness_is_mild(attack: Callable[..., list[Check]]) -> None:
    (check,) = attack(Inequality(1000 * a, exp(a)), positive(a))
    assert check.witness is not None
    assert len(check.witness.values["a"]) < 6
    assert Rational(check.witness.values["a"]) < 100


def test_a_long_number_is_shortened(attack: Callable[..., list[Check]]) -> None:
    (check,) = attack(Inequality(log(a), Integer(-300)), positive(a))
    assert check.witness is not None
    assert "e-" in check.witness.values["a"]
    assert len(check.witness.values["a"]) < 12
