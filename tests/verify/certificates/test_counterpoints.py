"""Problems whose stationary point is not the optimum: a failure needs a proof, not a solver's status."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Integer

from maxent.problems import Claim, Linear, Sense, SquaredDistance, minimise
from maxent.problems.catalogue.gibbs._canonical import MAXIMUM_ENTROPY
from maxent.problems.catalogue.gibbs._regularised import PROBLEM as REGULARISED
from maxent.problems.catalogue.gibbs._regularised import pi_ref
from maxent.problems.catalogue.mirror_descent._euclidean import SPACE as LINE
from maxent.problems.catalogue.mirror_descent._euclidean import g
from maxent.problems.catalogue.soft_bellman._control import PROBLEM as CONTROL
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.counterpoints import beaten, feasible_points, reversed_sense, without_optimum
from maxent.verify.certificates.separable import Reading
from maxent.verify.findings.finding import Outcome

pytestmark = pytest.mark.usefixtures("working_precision")

WRONG = replace(REGULARISED, sense=Sense.MINIMISE)


@pytest.fixture
def regularised(bind: Callable[..., Evaluator]) -> Evaluator:
    return bind({"n": 2}, r=(1, 0), pi_ref=("1/4", "3/4"), tau=1)


@pytest.fixture
def canonical(bind: Callable[..., Evaluator]) -> Callable[[int | str], Evaluator]:
    return lambda mean: bind({"n": 3}, E=(0, 1, 4), U=mean, k_B=1)


@pytest.fixture
def control(bind: Callable[..., Evaluator]) -> Callable[..., Evaluator]:
    kernel = ((("1/2", "1/2"), ("1/4", "3/4")), (("1/3", "2/3"), ("1/5", "4/5")))
    rest = {"P": kernel, "rho": ("1/2", "1/2"), "gamma": "1/2", "alpha": 1}
    return lambda reward: bind({"S": 2, "A": 2}, r=((reward, 0), (0, reward)), **rest)


def test_the_other_sense_is_the_other_and_back() -> None:
    assert reversed_sense(REGULARISED) == WRONG
    assert reversed_sense(WRONG) == REGULARISED


def test_a_stationary_point_that_a_vertex_beats_fails_with_both_values(regularised: Evaluator) -> None:
    seen = beaten("value", WRONG, regularised, "not convex")
    assert (seen.check, seen.outcome) == ("value", Outcome.FAILS)
    assert seen.detail == "not convex; the stationary point is not the optimum"
    stationary, better = float(seen.printed.split()[1]), float(seen.actual.split()[1])
    assert better < stationary == pytest.approx(0.357374, abs=1e-6)


def test_where_neither_sense_is_convex_nothing_is_decided(regularised: Evaluator) -> None:
    mixed = replace(REGULARISED, terms=(*REGULARISED.terms, SquaredDistance(pi_ref, Integer(3))))
    seen = beaten("value", mixed, regularised, "not convex")
    assert seen.outcome is Outcome.INCONCLUSIVE
    assert "neither is the other sense convex" in seen.detail


def test_a_control_problem_is_challenged_by_policies(control: Callable[..., Evaluator]) -> None:
    wrong = replace(CONTROL, sense=Sense.MINIMISE)
    seen = beaten("value", wrong, control(1), "not convex")
    assert seen.outcome is Outcome.FAILS
    assert "policy" in seen.actual


def test_the_points_that_challenge_are_feasible(canonical: Callable[[str], Evaluator]) -> None:
    reading = Reading.of(MAXIMUM_ENTROPY, canonical("2"))
    points = [[float(x) for x in point] for point in feasible_points(reading, 3)]
    assert points == [pytest.approx([1 / 2, 0, 1 / 2]), pytest.approx([0, 2 / 3, 1 / 3])]


@pytest.mark.parametrize("mean", ["5", "-1"])
def test_a_mean_outside_the_range_proves_that_there_is_no_optimum(
    canonical: Callable[[str], Evaluator], mean: str
) -> None:
    seen = without_optimum("value", MAXIMUM_ENTROPY, canonical(mean), "infeasible")
    assert seen.outcome is Outcome.FAILS
    assert seen.detail == f"infeasible, and the mean {mean} is outside the range of its statistic"


@pytest.mark.parametrize("mean", ["0", "2", "4"])
def test_a_status_alone_proves_nothing(canonical: Callable[[str], Evaluator], mean: str) -> None:
    seen = without_optimum("value", MAXIMUM_ENTROPY, canonical(mean), "infeasible")
    assert (seen.outcome, seen.detail) == (Outcome.INCONCLUSIVE, "infeasible")


@pytest.mark.parametrize(("slope", "outcome"), [(1, Outcome.FAILS), (0, Outcome.INCONCLUSIVE)])
def test_a_linear_objective_on_the_line_is_unbounded_where_it_slopes(
    bind: Callable[..., Evaluator], slope: int, outcome: Outcome
) -> None:
    linear = minimise(LINE, Linear(g))
    seen = without_optimum("value", linear, bind({"n": 2}, g=(0, slope)), "unbounded")
    assert seen.outcome is outcome


@pytest.mark.parametrize(("reward", "outcome"), [(1, Outcome.FAILS), (-9, Outcome.INCONCLUSIVE)])
def test_without_flow_equations_one_positive_value_is_a_proof(
    control: Callable[..., Evaluator], reward: int, outcome: Outcome
) -> None:
    loose = replace(CONTROL, constraints=())
    seen = without_optimum("value", loose, control(reward), "unbounded")
    assert seen.outcome is outcome


def test_with_flow_equations_a_status_is_no_proof(
    control: Callable[..., Evaluator], claim: Callable[..., Claim]
) -> None:
    assert claim("soft-bellman-q-optimal").problem == CONTROL
    seen = without_optimum("value", CONTROL, control(1), "unbounded")
    assert seen.outcome is Outcome.INCONCLUSIVE
