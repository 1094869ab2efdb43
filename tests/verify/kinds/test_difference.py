"""Two optima that differ, that agree to twenty digits, and that are undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import IndexedBase, Symbol, exp

from maxent.problems import Claim, DifferentOptimum, NotOfForm
from maxent.problems.expressions.notation import i
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import CERTAIN
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

At, Known = Callable[..., Trial], Callable[..., Claim]
q, A = IndexedBase("pi_old", positive=True), IndexedBase("A", real=True)
eta = Symbol("eta", real=True)
THREE = {"pi_old": ("1/2", "3/10", "1/5"), "A": (0, 1, 3)}


def test_with_three_advantages_no_tilt_is_the_optimum_of_the_reverse_ball(claim: Known, trial: At) -> None:
    about = claim("reverse-kl-not-tilt")
    (found,) = observe(about.statements[0], trial(about, {"n": 3}, delta="1/10", **THREE))
    assert (found.outcome, found.decided) == (Outcome.HOLDS, CERTAIN)


def test_with_two_advantages_one_tilt_is(claim: Known, trial: At) -> None:
    """old = (.6, .4), A = (0, 1), delta = 1/10: the optimum is the tilt by 0.90066."""
    about = claim("reverse-kl-not-tilt")
    values = {"pi_old": ("3/5", "2/5"), "A": (0, 1), "delta": "1/10"}
    (found,) = observe(about.statements[0], trial(about, {"n": 2}, **values))
    assert found.outcome is Outcome.FAILS
    assert found.detail == "equal to the form with eta = 0.900664"
    assert found.actual == "(0.37867, 0.62133)"


def test_tied_advantages_do_not_count_twice(claim: Known, trial: At) -> None:
    about = claim("reverse-kl-not-tilt")
    values = {**THREE, "A": (0, 1, 1), "delta": "1/10"}
    (found,) = observe(about.statements[0], trial(about, {"n": 3}, **values))
    assert found.outcome is Outcome.FAILS


def test_a_form_whose_logarithm_bends_in_the_unknown_is_not_tested(claim: Known, trial: At) -> None:
    about = claim("reverse-kl-not-tilt")
    here = trial(about, {"n": 3}, delta="1/10", **THREE)
    with pytest.raises(UnevaluableError, match="not affine in the unknown"):
        observe(NotOfForm(q[i] * exp(eta**2 * A[i]), eta), here)


def test_laws_that_mirror_each_other_are_as_far_apart_either_way(claim: Known, trial: At) -> None:
    """Both balls of radius KL((.4, .6) || (.6, .4)) = 0.2 log 1.5 have the optimum (.4, .6)."""
    about = claim("kl-direction-finite-step")
    mirrored = {"pi_old": ("3/5", "2/5"), "w": ("2/5", "3/5"), "A": (0, 1)}
    (found,) = observe(about.statements[0], trial(about, {"n": 2}, **mirrored))
    assert found.outcome is Outcome.FAILS
    assert found.actual == "(0.4, 0.6)"


def test_elsewhere_the_two_directions_differ(claim: Known, trial: At) -> None:
    about = claim("kl-direction-finite-step")
    (found,) = observe(about.statements[0], trial(about, {"n": 3}, w=("2/5", "3/10", "3/10"), **THREE))
    assert found.outcome is Outcome.HOLDS


def test_a_problem_differs_from_itself_nowhere(claim: Known, trial: At) -> None:
    about = claim("trpo-trust-region")
    assert about.problem is not None
    here = trial(about, {"n": 3}, delta="1/10", **THREE)
    (found,) = observe(DifferentOptimum(about.problem), here)
    assert found.outcome is Outcome.FAILS
