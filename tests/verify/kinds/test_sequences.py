"""Limits along several sequences, where no expansion certifies them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, Integer, Symbol, oo, pi, sin

from maxent.problems import Claim
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds._sequences import approached
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

u = Symbol("u", positive=True)


@pytest.fixture
def along(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[[Expr, Expr], Outcome]:
    here = trial(claim("bregman-nonneg"), {"n": 2})

    def outcome(formula: Expr, value: Expr) -> Outcome:
        return approached(lambda there: there(formula), here.evaluator(value), here, u, oo).outcome

    return outcome


def test_a_limit_is_reached_along_all_of_them(along: Callable[[Expr, Expr], Outcome]) -> None:
    assert along(sin(u) / u, Integer(0)) is Outcome.HOLDS


def test_a_formula_that_vanishes_at_the_powers_of_two_only_has_no_limit(
    along: Callable[[Expr, Expr], Outcome],
) -> None:
    assert along(sin(2 * pi * u), Integer(0)) is not Outcome.HOLDS


def test_another_limit_fails(along: Callable[[Expr, Expr], Outcome]) -> None:
    assert along(sin(u) / u, Integer(1)) is Outcome.FAILS
