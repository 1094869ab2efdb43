"""Formulas in exact rationals, and in balls after a root or a logarithm."""

from fractions import Fraction

import pytest
from flint import arb, fmpq
from sympy import Expr, IndexedBase, KroneckerDelta, Product, Rational, Sum, Symbol, binomial, exp, log, sqrt

from maxent.problems.expressions.notation import i, k, n
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.rational_or_ball import ball
from maxent.verify.errors import IllTypedError, UndefinedError, UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

y, r = IndexedBase("y", integer=True), IndexedBase("r", real=True)
p, c = Symbol("p", positive=True), Symbol("c", real=True)
G = Symbol("G", integer=True, positive=True)


@pytest.fixture
def evaluator() -> ExactEvaluator:
    values = {"r": (Fraction(1, 3), Fraction(-2)), "p": Fraction(1, 10), "G": Fraction(2)}
    return ExactEvaluator(values, {"n": 2}, {"c": ((), r[y[1]] + 1)}, frozenset({"y"}))


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (r[y[1]] / r[y[2]], fmpq(-6)),
        (Sum(r[y[k]], (k, 1, G)), fmpq(-5, 3)),
        (Product(r[k], (k, 1, n)), fmpq(-2, 3)),
        (sqrt(r[1] ** 2), fmpq(1, 3)),
        (sqrt((r[1] - r[1]) ** 2 + p - p), fmpq(0)),
        (binomial(G + 2, 2), fmpq(6)),
        (KroneckerDelta(y[1], 2) + KroneckerDelta(y[1], 1), fmpq(1)),
        (c, fmpq(-1)),
        (p ** (-2), fmpq(100)),
    ],
    ids=str,
)
def test_what_is_rational_stays_exact(evaluator: ExactEvaluator, expression: Expr, value: fmpq) -> None:
    evaluator.set(y=(2, 1))
    found = evaluator(expression)
    assert isinstance(found, fmpq)
    assert found == value


def test_a_new_sample_is_seen_through_definitions_and_sums(evaluator: ExactEvaluator) -> None:
    evaluator.set(y=(1, 1))
    before = evaluator(c), evaluator(Sum(r[y[k]], (k, 1, G)))
    evaluator.set(y=(2, 2))
    assert before == (fmpq(4, 3), fmpq(2, 3))
    assert (evaluator(c), evaluator(Sum(r[y[k]], (k, 1, G)))) == (fmpq(-1), fmpq(-4))


def test_roots_and_exponentials_are_balls(evaluator: ExactEvaluator) -> None:
    assert arb(2).sqrt().overlaps(ball(evaluator(sqrt(G))))
    assert arb(1).overlaps(ball(evaluator(exp(log(p)) / p)))


@pytest.mark.parametrize("expression", [1 / (r[1] - Rational(1, 3)), sqrt(r[2]), log(r[2])], ids=str)
def test_what_certainly_has_no_value(evaluator: ExactEvaluator, expression: Expr) -> None:
    with pytest.raises(UndefinedError):
        evaluator(expression)


@pytest.mark.parametrize("expression", [Symbol("q"), IndexedBase("q")[1], r[p], r], ids=str)
def test_what_is_not_known(evaluator: ExactEvaluator, expression: Expr) -> None:
    with pytest.raises(UnevaluableError):
        evaluator(expression)


def test_a_component_beyond_the_end(evaluator: ExactEvaluator) -> None:
    with pytest.raises(IllTypedError, match="beyond the end of r, which has 2"):
        evaluator(r[i], {i: 3})


@pytest.mark.parametrize(
    ("success", "shares"),
    [("1/10", (0.300, 0.507, 0.698, 0.854)), ("1/2", (0.500, 0.808, 0.928, 0.967))],
)
def test_the_mean_spread_of_a_group_of_binary_rewards(success: str, shares: tuple[float, ...]) -> None:
    """E[sigma_G] / sigma for G = 2, 4, 8, 16: division by it shrinks more than 1 - 1/G."""
    spread = Sum(binomial(G, k) * p**k * (1 - p) ** (G - k) * sqrt(k * (G - k)) / G, (k, 0, G))
    for draws, share in zip((2, 4, 8, 16), shares, strict=True):
        here = ExactEvaluator({"p": Fraction(success), "G": Fraction(draws)}, {}, {}, frozenset())
        assert float(ball(here(spread / sqrt(p * (1 - p)))).mid()) == pytest.approx(share, abs=5e-4)
