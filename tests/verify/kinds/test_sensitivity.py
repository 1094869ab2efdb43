"""Derivatives of the optimal value in a parameter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, Symbol, exp

from maxent.problems import Claim, Sensitivity, Unknown
from maxent.problems.expressions.notation import j, k, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

E, U = IndexedBase("E", real=True), Symbol("U", real=True)
k_B, beta = Symbol("k_B", positive=True), Symbol("beta", real=True)
Z = total(exp(-beta * E[j]), j)
BETA = Unknown(beta, Eq(total(E[k] * exp(-beta * E[k]) / Z, k), U))


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    return trial(claim("beta-inverse-temperature"), {"n": 3}, E=(0, 1, 2), U="3/2", k_B=2)


def test_the_entropy_changes_at_the_rate_k_b_beta_which_may_be_negative(here: Trial) -> None:
    (found,) = observe(Sensitivity(U, k_B * beta, unknowns=(BETA,)), here)
    assert found.outcome is Outcome.HOLDS


@pytest.mark.parametrize(
    ("wrong", "printed"), [(beta, "-0.834115"), (-k_B * beta, "1.66823"), (k_B / beta, "-2.39775")]
)
def test_a_dropped_constant_a_flipped_sign_and_an_inverse_are_refuted(
    here: Trial, wrong: Expr, printed: str
) -> None:
    (found,) = observe(Sensitivity(U, wrong, unknowns=(BETA,)), here)
    assert (found.outcome, found.printed) == (Outcome.FAILS, printed)
    assert found.actual.startswith("-1.6682")


def test_an_unknown_without_a_value_refutes_at_a_solvable_instance(here: Trial) -> None:
    impossible = Unknown(beta, Eq(exp(beta), U - 3))
    (found,) = observe(Sensitivity(U, k_B * beta, unknowns=(impossible,)), here)
    assert found.outcome is Outcome.FAILS
