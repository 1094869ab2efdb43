"""Two problems whose optima meet, and two whose optima do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from maxent.problems import Claim, Moment, SameOptimum, maximise
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
At, Known = Callable[..., Trial], Callable[..., Claim]


@pytest.fixture
def here(claim: Known, trial: At) -> Trial:
    known = {"r": (1, 0, -1), "pi_ref": ("1/4", "1/4", "1/2"), "tau": "3/2"}
    return trial(claim("free-energy-minimisation"), {"n": 3}, **known)


def test_two_problems_with_one_optimum_meet_within_what_their_gaps_allow(claim: Known, trial: At) -> None:
    """At E = (0, 1), k_B T = 1, the mean energy of the Boltzmann law is 1/(1 + e)."""
    about = claim("fmin-equals-smax")
    here = trial(about, {"n": 2}, inside=True, E=(0, 1), U="1/2", T=1, k_B=1)
    (found,) = observe(about.statements[0], here)
    assert found.outcome is Outcome.HOLDS
    assert found.residual <= found.bound


def test_two_problems_with_two_optima_are_told_apart(claim: Known, trial: At) -> None:
    """At mean energy 1/2 the entropy is largest at (1/2, 1/2), the free energy least at 1/(1 + 1/e)."""
    about = claim("fmin-equals-smax")
    (found,) = observe(about.statements[0], trial(about, {"n": 2}, E=(0, 1), U="1/2", T=1, k_B=1))
    assert found.outcome is Outcome.FAILS
    assert found.printed.startswith("first optimum (0.73105")
    assert found.actual == "second optimum (0.5, 0.5)"


def test_where_the_other_problem_has_no_curvature_an_optimum_of_both_decides_nothing(
    claim: Known, trial: At
) -> None:
    about = claim("fmin-equals-smax")
    (other,) = about.statements
    linear = maximise(other.other.space, subject_to=other.other.constraints)
    assert any(isinstance(c, Moment) for c in linear.constraints)
    values = {"E": (0, 1), "U": "1/2", "T": 1, "k_B": 1}
    (found,) = observe(SameOptimum(linear), trial(about, {"n": 2}, inside=True, **values))
    assert found.outcome is Outcome.INCONCLUSIVE
    (found,) = observe(SameOptimum(linear), trial(about, {"n": 2}, **values))
    assert found.detail == "the optimum of one problem is not feasible in the other"


def test_where_the_other_problem_has_no_curvature_a_worse_point_decides(claim: Known, trial: At) -> None:
    about = claim("policy-md-framing")
    here = trial(about, {"n": 3}, pi_t=("1/4", "1/4", "1/2"), q=(1, 1, 0), d_s=1, eta=1)
    (other,) = (statement.other for statement in about.statements if isinstance(statement, SameOptimum))
    (found,) = observe(SameOptimum(replace(other, terms=other.terms[:1])), here)
    assert found.outcome is Outcome.FAILS
    assert found.detail == "the optimum of one problem is worth less than the other's"
