"""Newton's method on the dual: thirty digits if it converges, else None."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb
from sympy import IndexedBase, Symbol

from maxent.problems import (
    Level,
    Linear,
    Normalisation,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    maximise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.polish import polished
from maxent.verify.certificates.separable import Reading

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, q, A = IndexedBase("p", positive=True), IndexedBase("q", positive=True), IndexedBase("A", real=True)
delta, lam = (Symbol(name, positive=True) for name in ("delta", "lambda"))
nu = Symbol("nu", real=True)
AT = {"q": ("1/2", "3/10", "1/5"), "A": (0, 1, 3), "delta": "1/10"}


def ball(term: type[RelativeEntropy | ReverseRelativeEntropy]) -> Problem:
    level = Level(term(q), Relation.AT_MOST, delta, lam)
    return maximise(Simplex(p, i, n), Linear(A), subject_to=[Normalisation(nu), level])


@pytest.mark.parametrize("term", [RelativeEntropy, ReverseRelativeEntropy])
def test_both_trust_regions_are_enclosed_to_thirty_digits(
    bind: Bind, term: type[RelativeEntropy | ReverseRelativeEntropy]
) -> None:
    found = certify(ball(term), bind({"n": 3}, **AT))
    assert found.width < 1e-30


def test_the_reverse_ball_has_the_multipliers_of_a_hyperbola(bind: Bind) -> None:
    """p = lambda q / (nu - A) with mass 1 and KL(q || p) = 1/10."""
    reading = Reading.of(ball(ReverseRelativeEntropy), bind({"n": 3}, **AT))
    found = polished(reading, {"nu": arb(4.5), "lambda": arb(3)})
    assert found is not None
    point, multipliers = found
    assert float(multipliers["lambda"]) == pytest.approx(3.04011, abs=5e-6)
    assert float(multipliers["nu"]) == pytest.approx(4.50890, abs=5e-6)
    assert [round(float(x), 5) for x in point] == [0.33712, 0.25992, 0.40296]


@pytest.mark.parametrize(
    "multipliers",
    [{"nu": arb(4.5)}, {"nu": arb(3), "lambda": arb(0)}, {"nu": arb(-1), "lambda": arb(3)}],
    ids=["a multiplier missing", "an inactive ball", "no maximum"],
)
def test_where_it_does_not_apply_it_says_nothing(bind: Bind, multipliers: dict[str, arb]) -> None:
    reading = Reading.of(ball(ReverseRelativeEntropy), bind({"n": 3}, **AT))
    assert polished(reading, multipliers) is None


def test_a_constraint_that_cannot_be_met_is_given_up(bind: Bind) -> None:
    """No law on three outcomes is farther than log 5 from q and on the best outcome's side."""
    reading = Reading.of(ball(RelativeEntropy), bind({"n": 3}, **{**AT, "delta": "2"}))
    assert polished(reading, {"nu": arb(1), "lambda": arb(1)}) is None
