"""A sure reward against a gamble, by four objectives on the law of the trajectory.

In state 1 one action leads to state 2, worth 1, the other to states 3 or 4, worth 1.6 or 0, with equal
chances; what is done there does not matter.  Numbers are for an entropy weight of 1/2.
"""

from collections.abc import Callable

import pytest
from flint import arb
from sympy import Rational

from maxent.problems import (
    Claim,
    Dynamics,
    Entropy,
    InitialLaw,
    Linear,
    PathDivergence,
    Problem,
    SameOptimum,
    maximise,
)
from maxent.problems.catalogue.caliber._control import PATH_GIBBS, TRAJECTORIES, UNDER_DYNAMICS, eta
from maxent.problems.catalogue.soft_bellman._control import PROBLEM as DISCOUNTED
from maxent.problems.catalogue.soft_bellman._horizon import PROBLEM as CONTROL
from maxent.problems.catalogue.soft_bellman._horizon import P, V, alpha, r, rho
from maxent.verify.arithmetic.ball import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import at_optimum
from maxent.verify.certificates.path_policy import worth_of_policy
from maxent.verify.control.finite_horizon import StagedControl
from maxent.verify.errors import UnloweredError
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.programs.paths import paths_of
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
HALF = Rational(1, 2)
SAME = (((0, 1, 0, 0),) * 2, ((0, 0, 1, 0),) * 2, ((0, 0, 0, 1),) * 2)
GAMBLE = {
    "r": ((0, 0), (1, 1), ("8/5", "8/5"), (0, 0)),
    "P": (((0, 1, 0, 0), (0, 0, "1/2", "1/2")), *SAME),
    "rho": (1, 0, 0, 0),
    "alpha": "1/2",
    "T": 2,
}
LAST = 0.5 * 0.6931471805599453
"""The entropy of the last action, which is the same for every objective."""
SHANNON = maximise(TRAJECTORIES, Linear(r), Entropy(alpha), subject_to=[Dynamics(P, rho, eta)])


@pytest.fixture
def gamble(bind: Bind) -> Evaluator:
    return bind({"S": 4, "A": 2}, **GAMBLE)


def risky(problem: Problem, gamble: Evaluator) -> float:
    """How likely the gamble is at the optimum."""
    policy = at_optimum(problem, gamble, certify(problem, gamble)).binding.values["pi"]
    return float(policy[0][0][1].mid())  # type: ignore[index,union-attr]


@pytest.mark.parametrize(
    ("problem", "expected"),
    [(CONTROL, 0.4013), (UNDER_DYNAMICS, 0.4013), (PATH_GIBBS, 0.6334), (SHANNON, 0.5728)],
    ids=["stage by stage", "caliber under the dynamics", "path Gibbs", "entropy of paths"],
)
def test_how_often_the_gamble_is_taken(gamble: Evaluator, problem: Problem, expected: float) -> None:
    assert risky(problem, gamble) == pytest.approx(expected, abs=5e-5)


def test_without_a_reference_each_outcome_of_the_gamble_counts(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    at = trial(claim("maxent-soft-policy"), {"n": 3}, r=(1, "8/5", 0), T="1/2")
    _, high, low = at.certificate.point
    assert float((high + low).mid()) == pytest.approx(0.7756, abs=5e-5)


@pytest.mark.parametrize(
    ("chance", "worth"),
    [(0.4013124, 1.25651), (0.6333939, 1.20188), (0.5727664, 1.22671), (0.7755559, 1.11113)],
    ids=["maximum-entropy control", "path Gibbs", "entropy of paths", "no reference"],
)
def test_what_the_policies_are_worth(gamble: Evaluator, chance: float, worth: float) -> None:
    first = ((arb(1 - chance), arb(chance)), *((arb(0.5), arb(0.5)),) * 3)
    policy = (first, ((arb(0.5), arb(0.5)),) * 4)
    for value in (
        worth_of_policy(UNDER_DYNAMICS, gamble, policy),
        StagedControl.of(CONTROL, gamble).worth(policy),
    ):
        assert float(value.mid()) - LAST == pytest.approx(worth, abs=1e-5)


def test_path_gibbs_tilts_the_gamble_itself(gamble: Evaluator) -> None:
    """The good outcome has probability 0.9608 given the gamble, where the dynamics say 1/2."""
    masses = dict.fromkeys((3, 4), 0.0)
    for path, mass in zip(paths_of(PATH_GIBBS, gamble), certify(PATH_GIBBS, gamble).point, strict=True):
        if path[1][0] in masses:
            masses[path[1][0]] += float(mass.mid())
    assert masses[3] / sum(masses.values()) == pytest.approx(0.9608, abs=5e-5)


def test_only_possible_trajectories_are_listed(gamble: Evaluator, bind: Bind) -> None:
    assert len(paths_of(PATH_GIBBS, gamble)) == 6
    free = maximise(TRAJECTORIES, Linear(r), Entropy(alpha), subject_to=[InitialLaw(rho, V)])
    assert len(paths_of(free, gamble)) == (4 * 2) ** 2
    assert len(paths_of(PATH_GIBBS, bind({"S": 1, "A": 3}, **ONE_STATE))) == 3**3


ONE_STATE = {"r": ((1, 0, -1),), "P": (((1,),) * 3,), "rho": (1,), "alpha": 1, "T": 3}
DETERMINED = {
    "r": ((1, 0), ("1/2", -1)),
    "P": (((0, 1), (1, 0)), ((1, 0), (0, 1))),
    "rho": ("1/3", "2/3"),
    "alpha": "1/2",
    "T": 3,
}


def test_where_nothing_is_left_to_chance_path_gibbs_is_maximum_entropy_control(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    printed = claim("maxcal-rl-gives-maxent-rl")
    (found,) = observe(printed.statements[0], trial(printed, {"S": 2, "A": 2}, **DETERMINED))
    assert found.outcome is Outcome.HOLDS


TWO_STAGES = {
    "r": ((1, 0), ("1/2", 0), (0, 0)),
    "P": (((0, 1, 0),) * 2, ((0, 0, 1),) * 2, ((0, 0, 1),) * 2),
    "rho": (1, 0, 0),
    "alpha": 1,
}


def test_a_discounted_return_as_the_weight_of_a_path_is_not_discounted_control(bind: Bind) -> None:
    """The second stage counts half: path Gibbs weighs its reward by that, the policy there does not."""
    paths = bind({"S": 3, "A": 2}, **TWO_STAGES, T=2)
    weighed = at_optimum(PATH_GIBBS, paths, certify(PATH_GIBBS, paths)).binding.values["pi"]
    assert float(weighed[1][1][0].mid()) == pytest.approx(0.6225, abs=5e-5)  # type: ignore[index,union-attr]
    rewards = {**TWO_STAGES, "r": ((1, 0), (1, 0), (0, 0)), "rho": ("1/2", "1/4", "1/4")}
    control = bind({"S": 3, "A": 2}, **rewards, gamma="1/2")
    soft = at_optimum(DISCOUNTED, control, certify(DISCOUNTED, control)).binding.values["pi"]
    assert float(soft[1][0].mid()) == pytest.approx(0.7311, abs=5e-5)  # type: ignore[index,union-attr]


def test_policies_are_compared_whichever_of_them_has_stages(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    printed = claim("maxent-objective-undiscounted", problem=DISCOUNTED)
    numbers = {**DETERMINED, "gamma": "1/2"}
    (found,) = observe(SameOptimum(CONTROL), trial(printed, {"S": 2, "A": 2}, **numbers))
    assert found.outcome is Outcome.FAILS


def test_a_term_of_another_space_has_no_form(gamble: Evaluator) -> None:
    divergence = PathDivergence(P, rho, -HALF)
    with pytest.raises(UnloweredError, match="PathDivergence"):
        certify(maximise(CONTROL.space, divergence, subject_to=CONTROL.constraints), gamble)
