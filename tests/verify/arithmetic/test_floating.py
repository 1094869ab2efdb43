"""Formulas in floating point agree with the same formulas in balls."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from sympy import Abs, Expr, IndexedBase, Integer, KroneckerDelta, Product, Sum, Symbol, exp, log, sqrt, zeta

from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.floating import Floating
from maxent.verify.errors import UnevaluableError

Both = Callable[[Expr], tuple[list[float], list[float]]]
pytestmark = pytest.mark.usefixtures("working_precision")
x, r, K = IndexedBase("x", positive=True), IndexedBase("r", real=True), IndexedBase("K", positive=True)
tau = Symbol("tau", positive=True)
STATE = ("1/2", "1/3", "1/6")
NUMBERS = {"r": (2, "-1/2", 1), "tau": "3/2", "K": ((1, 2, 3), (4, 5, 6), (7, 8, 9))}


@pytest.fixture
def both(bind: Callable[..., Evaluator]) -> Both:
    def values(expression: Expr) -> tuple[list[float], list[float]]:
        balls = bind({"n": 3}, x=STATE, **NUMBERS)
        exact = [float(balls(expression, {i: position}).mid()) for position in (1, 2, 3)]
        compiled = Floating(bind({"n": 3}, **NUMBERS), "x").vector(expression, i, 3)
        state = np.array([float(Fraction(part)) for part in STATE])
        return list(compiled({"x": state})), exact

    return values


@pytest.mark.parametrize(
    "expression",
    [
        x[i] * (r[i] - total(x[j] * r[j], j)),
        x[i] * exp(r[i] / tau) / total(x[j] * exp(r[j] / tau), j),
        total(K[i, j] * (x[i] - x[j]), j),
        total(total(K[j, k] * x[j] * x[k], k), j) * x[i],
        total(x[j] * total(K[j, k] * r[k], k), j),
        maximum(r[j] * x[j], j, n) - minimum(r[j] * x[i], j, n),
        Product(1 + x[j], (j, 1, n)) * sqrt(x[i]),
        x[i] ** (1 - tau) * Abs(r[i]),
        KroneckerDelta(r[i], maximum(r[j], j, n)) * log(x[i]),
        total(Integer(1), j) * x[i],
        x[1] + r[2] * x[i],
        Sum(x[j - 1], (j, 2, n + 1)) * r[i],
    ],
    ids=str,
)
def test_agrees_with_the_balls(both: Both, expression: Expr) -> None:
    found, exact = both(expression)
    assert found == pytest.approx(exact, rel=1e-13)


def test_a_definition_that_speaks_of_the_state_moves_with_it(bind: Callable[..., Evaluator]) -> None:
    meaning = {"A": ((i,), r[i] - tau * log(x[i]) - total(x[j], j))}
    advantage = IndexedBase("A", real=True)
    compiled = Floating(bind({"n": 3}, **NUMBERS).defining(meaning), "x").vector(
        total(x[j] * advantage[j], j) + advantage[i], i, 3
    )
    one, other = (compiled({"x": np.array(state)}) for state in ((0.5, 0.3, 0.2), (0.2, 0.3, 0.5)))
    assert abs(one - other).max() > 0.1


def test_what_is_exactly_zero_stays_so(bind: Callable[..., Evaluator]) -> None:
    thirds = bind({"n": 3}, q=("1/3", "1/3", "1/3"))
    q = IndexedBase("q", positive=True)
    compiled = Floating(thirds, "x").scalar(log(total(q[j], j)))
    assert abs(compiled({})) < 1e-50


def test_zero_times_an_infinite_logarithm_is_zero(bind: Callable[..., Evaluator]) -> None:
    compiled = Floating(bind({"n": 2}, tau=1), "x").vector(x[i] * log(x[i]), i, 2)
    with np.errstate(all="ignore"):
        assert list(compiled({"x": np.array([0.0, 1.0])})) == [0.0, 0.0]


def test_what_has_no_rule_is_said_so(bind: Callable[..., Evaluator]) -> None:
    with pytest.raises(UnevaluableError, match="zeta"):
        Floating(bind({"n": 2}), "tau").scalar(zeta(tau))({"tau": np.float64(2.0)})


def test_a_sum_whose_length_varies_is_refused_in_one_sentence(bind: Callable[..., Evaluator]) -> None:
    with pytest.raises(UnevaluableError, match="whose length varies"):
        Floating(bind({"n": 3}), "x").scalar(Sum(Sum(x[j], (j, 1, i)), (i, 1, 3)))
