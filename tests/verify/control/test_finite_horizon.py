"""Four stages without discount: the optimal policy, and the returns of discounted ones.

In state 1 one action earns 1 and stays, the other leads to state 2, where either earns 5/2 for good.
"""

from collections.abc import Callable

import numpy as np
import pytest
from flint import arb
from scipy.special import logsumexp

from maxent.problems import CausalEntropy, Linear, maximise, minimise
from maxent.problems.catalogue.soft_bellman._horizon import PROBLEM, alpha, r
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import at_optimum
from maxent.verify.control.finite_horizon import StagedControl
from maxent.verify.deciding.evidence import attempt
from maxent.verify.errors import NoConjugateError, NotConvexError
from maxent.verify.findings.finding import Outcome
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

REWARD = np.array([[1.0, 0.0], [2.5, 2.5]])
KERNEL = np.array([[[1.0, 0.0], [0.0, 1.0]], [[0.0, 1.0], [0.0, 1.0]]])
NUMBERS = {
    "r": ((1, 0), ("5/2", "5/2")),
    "P": (((1, 0), (0, 1)), ((0, 1), (0, 1))),
    "rho": (1, 0),
    "alpha": "1/2",
    "T": 4,
}


@pytest.fixture
def four_stages(bind: Callable[..., Evaluator]) -> Evaluator:
    return bind({"S": 2, "A": 2}, **NUMBERS)


def test_the_best_return_and_policy(four_stages: Evaluator) -> None:
    certificate = certify(PROBLEM, four_stages)
    assert float(certificate.lower.mid()) == pytest.approx(8.552380, abs=1e-6)
    assert certificate.width < 1e-9
    policy = at_optimum(PROBLEM, four_stages, certificate).binding.values["pi"]
    leaving = [float(stage[0][1].mid()) for stage in policy]  # type: ignore[index,union-attr]
    assert leaving == pytest.approx([0.975, 0.971, 0.827, 0.119], abs=5e-4)


@pytest.mark.parametrize(
    ("discount", "worth"), [(0.9, 8.549187), (0.3, 7.007658), (0.99, 8.552305)], ids=["0.9", "0.3", "0.99"]
)
def test_what_the_discounted_policy_earns(four_stages: Evaluator, discount: float, worth: float) -> None:
    values = np.zeros(2)
    for _ in range(5000):
        q = REWARD + discount * KERNEL @ values
        values = 0.5 * logsumexp(q / 0.5, axis=1)
    stationary = [[arb(float(p)) for p in row] for row in np.exp((q - values[:, None]) / 0.5)]
    control = StagedControl.of(PROBLEM, four_stages)
    assert float(control.worth([stationary] * 4).mid()) == pytest.approx(worth, abs=1e-6)


@pytest.mark.parametrize(("stages", "best"), [(10, 28.5), (20, 56.9), (40, 113.9)])
def test_without_discount_the_return_grows_with_the_horizon(
    bind: Callable[..., Evaluator], stages: int, best: float
) -> None:
    # The first stage is number 0 in the document: T = 10 there has eleven stages.
    at = bind({"S": 2, "A": 2}, **{**NUMBERS, "T": stages + 1})
    assert float(certify(PROBLEM, at).lower.mid()) == pytest.approx(best, abs=0.06)


def test_action_values_run_forward_agree_with_the_returns(four_stages: Evaluator) -> None:
    control = StagedControl.of(PROBLEM, four_stages)
    policies = [[[arb(0.25), arb(0.75)], [arb(0.5), arb(0.5)]]] * 4
    returns = control.returns(policies)
    for stage in range(4):
        for found, ahead in zip(
            control.action_values(policies, stage), control.ahead(returns[stage + 1]), strict=True
        ):
            assert all(abs(x - y) < 1e-40 for x, y in zip(found, ahead, strict=True))


def test_a_wrong_sense_is_no_convex_problem(four_stages: Evaluator) -> None:
    wrong = minimise(PROBLEM.space, Linear(r), CausalEntropy(alpha), subject_to=PROBLEM.constraints)
    with pytest.raises(NotConvexError):
        certify(wrong, four_stages)
    convex = minimise(PROBLEM.space, Linear(r), CausalEntropy(-alpha), subject_to=PROBLEM.constraints)
    with pytest.raises(NoConjugateError):
        certify(convex, four_stages)


def test_without_a_flow_the_objective_is_unbounded(
    claim: Callable[..., object], trial: Callable[..., Trial]
) -> None:
    loose = maximise(PROBLEM.space, Linear(r), CausalEntropy(alpha))
    at = trial(claim("maxent-objective-undiscounted-corrected", problem=loose), {"S": 2, "A": 2}, **NUMBERS)
    found = attempt(at.claim.statements[0], at)
    assert {observation.outcome for observation in found} == {Outcome.FAILS}
