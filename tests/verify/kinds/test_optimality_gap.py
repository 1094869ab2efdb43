"""The gap between the value of random points and the optimum."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, log

from maxent.problems import Claim, OptimalityGap
from maxent.problems.expressions.notation import k, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
At, Known = Callable[..., Trial], Callable[..., Claim]
pi, star = IndexedBase("pi", positive=True), IndexedBase("pi_star", positive=True)
q, tau = IndexedBase("pi_ref", positive=True), Symbol("tau", positive=True)


def divergence(left: IndexedBase, right: IndexedBase) -> Expr:
    return total(left[k] * log(left[k] / right[k]), k)


@pytest.fixture
def here(claim: Known, trial: At) -> Trial:
    known = {"r": (1, 0, -1), "pi_ref": ("1/4", "1/4", "1/2"), "tau": "3/2"}
    return trial(claim("free-energy-minimisation"), {"n": 3}, **known)


def test_the_excess_free_energy_is_tau_times_the_divergence_to_the_optimum(here: Trial) -> None:
    found = observe(OptimalityGap(tau * divergence(pi, star), optimum=star), here)
    assert [o.outcome for o in found] == [Outcome.HOLDS] * 3


@pytest.mark.parametrize(
    "wrong",
    [
        tau * divergence(star, pi),
        divergence(pi, star),
        divergence(pi, star) / tau,
        tau * divergence(pi, q),
        2 * tau * divergence(pi, star),
    ],
)
def test_a_swapped_divergence_a_dropped_factor_and_a_wrong_reference_are_refuted(
    here: Trial, wrong: Expr
) -> None:
    assert Outcome.FAILS in {o.outcome for o in observe(OptimalityGap(wrong, optimum=star), here)}
