"""Whether two problems over finitely many stages have the same optimal policy: proved or left open."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import IndexedBase, Symbol

from maxent.derive import derive
from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    CausalEntropy,
    Dynamics,
    InitialLaw,
    Linear,
    PathDivergence,
    Problem,
    SameOptimum,
    StagedOccupancy,
    StageFlow,
    maximise,
    minimise,
)
from maxent.problems.catalogue.caliber._control import PATH_GIBBS, TRAJECTORIES, UNDER_DYNAMICS, eta
from maxent.problems.catalogue.soft_bellman._control import PROBLEM as DISCOUNTED
from maxent.problems.catalogue.soft_bellman._horizon import GIVEN, PROBLEM, P, V, alpha, r, rho
from maxent.problems.expressions.notation import A, S, k

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
K, other = IndexedBase("K", nonnegative=True), IndexedBase("other", positive=True)
g, i, j, l = (Symbol(name, integer=True) for name in ("g", "i", "j", "l"))
N = Symbol("N", integer=True, positive=True)
T = PROBLEM.space.horizon  # type: ignore[union-attr]
x, nu = (IndexedBase(name, positive=True) for name in ("x_other", "nu"))
W, U = IndexedBase("W", real=True), IndexedBase("U", real=True)
RENAMED = maximise(
    StagedOccupancy(x, g, i, j, l, T, S, A, policy=nu, action_value=U),
    Linear(r),
    CausalEntropy(alpha),
    subject_to=[StageFlow(P, rho, multiplier=W)],
)


def staged(*terms: object, kernel: IndexedBase = P, space: object = PROBLEM.space) -> Problem:
    return maximise(space, *terms, subject_to=[StageFlow(kernel, rho, multiplier=V)])  # type: ignore[arg-type]


SAME = {
    "control": PROBLEM,
    "other names": RENAMED,
    "terms split": staged(Linear(r, 2), Linear(r, -1), CausalEntropy(alpha / 2), CausalEntropy(alpha / 2)),
    "caliber under the dynamics": UNDER_DYNAMICS,
}
DIFFERENT = {
    "path Gibbs": PATH_GIBBS,
    "another kernel": staged(Linear(r), CausalEntropy(alpha), kernel=K),
    "twice the entropy": staged(Linear(r), CausalEntropy(2 * alpha)),
    "no reward": staged(CausalEntropy(alpha)),
    "another horizon": staged(Linear(r), CausalEntropy(alpha), space=replace(PROBLEM.space, horizon=N)),
    "discounted": DISCOUNTED,
}


@pytest.mark.parametrize("problem", SAME.values(), ids=SAME)
def test_one_recursion_is_one_policy(attempt: Attempt, problem: Problem) -> None:
    assert attempt(SameOptimum(PROBLEM), GIVEN, problem) is PROVED
    assert attempt(SameOptimum(problem), GIVEN, UNDER_DYNAMICS) is PROVED


@pytest.mark.parametrize("problem", DIFFERENT.values(), ids=DIFFERENT)
def test_another_recursion_stays_open(attempt: Attempt, problem: Problem) -> None:
    assert attempt(SameOptimum(PROBLEM), GIVEN, problem) is OPEN
    assert attempt(SameOptimum(problem), GIVEN, UNDER_DYNAMICS) is OPEN


def test_the_wrong_sense_is_contradicted(attempt: Attempt) -> None:
    wrong = minimise(PROBLEM.space, *PROBLEM.terms, subject_to=PROBLEM.constraints)
    assert attempt(SameOptimum(wrong), GIVEN, PROBLEM) is ProofOutcome.CONTRADICTED


DIVERGENCE = PathDivergence(P, rho, -alpha)
STUCK = {
    "nothing fixes the first state": maximise(TRAJECTORIES, Linear(r), DIVERGENCE),
    "another first state": maximise(TRAJECTORIES, DIVERGENCE, subject_to=[InitialLaw(other, V)]),
    "another kernel": maximise(TRAJECTORIES, DIVERGENCE, subject_to=[Dynamics(K, rho, eta)]),
    "two references": maximise(
        TRAJECTORIES, DIVERGENCE, PathDivergence(K, rho, -alpha), subject_to=[Dynamics(P, rho, eta)]
    ),
    "no entropy": maximise(TRAJECTORIES, Linear(r), subject_to=[Dynamics(P, rho, eta)]),
    "entropies that cancel": maximise(
        TRAJECTORIES, DIVERGENCE, PathDivergence(P, rho, alpha), subject_to=[Dynamics(P, rho, eta)]
    ),
}


@pytest.mark.parametrize("problem", STUCK.values(), ids=STUCK)
def test_what_the_reading_does_not_cover_is_stuck(problem: Problem) -> None:
    assert derive(problem).stuck is not None


def test_an_index_is_a_name(attempt: Attempt) -> None:
    shifted = replace(PROBLEM, space=replace(PROBLEM.space, state=k))
    assert attempt(SameOptimum(PROBLEM), GIVEN, shifted) is PROVED
