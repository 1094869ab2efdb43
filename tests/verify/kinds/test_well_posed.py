"""Existence and uniqueness are certified, by curvature, by isolation or by two optima; or left open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Dummy, IndexedBase, Lambda, Symbol, exp

from maxent.problems import (
    Bregman,
    Claim,
    Euclidean,
    Level,
    Linear,
    Normalisation,
    Problem,
    RelativeEntropy,
    Simplex,
    SquaredDistance,
    WellPosed,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

x, c, r = (IndexedBase(name, real=True) for name in ("x", "c", "r"))
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
delta = Symbol("delta", positive=True)
u = Dummy("u", real=True)
SPACE, SIMPLEX = Euclidean(x, i, n), Simplex(p, i, n)
MASS = Normalisation(Symbol("lambda", real=True))
BALL = Level(RelativeEntropy(q), Relation.AT_MOST, delta, Symbol("mu", nonnegative=True))
EXPONENTIAL = minimise(SPACE, Linear(r), Bregman(Lambda(u, exp(u)), c))
QUADRATIC = minimise(SPACE, Linear(r), SquaredDistance(c))
GIBBS = maximise(SIMPLEX, Linear(r), RelativeEntropy(q, -1), subject_to=[MASS])
BEST = maximise(SIMPLEX, Linear(r), subject_to=[MASS])
TRUST_REGION = maximise(SIMPLEX, Linear(r), subject_to=[MASS, BALL])
HOLDS, FAILS, INCONCLUSIVE = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE
Test = Callable[..., list[Outcome]]


@pytest.fixture
def observed(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[..., list[Observation]]:
    def at(problem: Problem, statement: WellPosed, **values: object) -> list[Observation]:
        known = {"r": (1, "1/3", -1), "q": ("1/2", "1/4", "1/4"), "c": (0, 1, -1), "delta": "1/10", **values}
        return observe(statement, trial(claim("bregman-nonneg", problem=problem), {"n": 3}, **known))

    return at


@pytest.fixture
def outcomes(observed: Callable[..., list[Observation]]) -> Test:
    return lambda *arguments, **values: [seen.outcome for seen in observed(*arguments, **values)]


@pytest.mark.parametrize("problem", [QUADRATIC, GIBBS, BEST, TRUST_REGION])
def test_one_optimum_is_neither_none_nor_two(outcomes: Test, problem: Problem) -> None:
    assert outcomes(problem, WellPosed()) == [HOLDS, HOLDS]
    assert outcomes(problem, WellPosed(unique=None)) == [HOLDS]
    assert outcomes(problem, WellPosed(unique=False)) == [HOLDS, FAILS]
    assert outcomes(problem, WellPosed(exists=False)) == [FAILS]


@pytest.mark.parametrize(
    ("problem", "rewards"), [(BEST, (1, 1, 0)), (TRUST_REGION, (2, 2, 2)), (BEST, (0, 0, 0))]
)
def test_two_optima_are_shown(
    observed: Callable[..., list[Observation]], problem: Problem, rewards: tuple[int, ...]
) -> None:
    exists, several = observed(problem, WellPosed(), r=rewards)
    assert (exists.outcome, several.outcome) == (HOLDS, FAILS)
    assert several.actual.count("(") == 2
    assert observed(problem, WellPosed(unique=False), r=rewards)[1].outcome is HOLDS


def test_a_wide_trust_region_is_left_at_the_best_outcome(outcomes: Test) -> None:
    assert outcomes(TRUST_REGION, WellPosed(), delta=1) == [HOLDS, HOLDS]
    assert outcomes(TRUST_REGION, WellPosed(), delta=1, r=(1, 1, 0)) == [HOLDS, FAILS]
    assert outcomes(TRUST_REGION, WellPosed(), delta="1/10", r=(1, 1, 0)) == [HOLDS, HOLDS]


def test_an_exponential_potential_attains_only_what_its_slope_reaches(outcomes: Test) -> None:
    """e^x + (r - e^c) x has a minimum exactly where r < e^c."""
    assert outcomes(EXPONENTIAL, WellPosed(), r=("1/3", 1, "1/4")) == [HOLDS, HOLDS]
    assert outcomes(EXPONENTIAL, WellPosed(), r=("1/3", 1, "1/2")) == [FAILS]
    assert outcomes(EXPONENTIAL, WellPosed(exists=False), r=("1/3", 1, "1/2")) == [HOLDS]


def test_a_saddle_has_no_optimum(outcomes: Test) -> None:
    assert outcomes(maximise(SPACE, SquaredDistance(c)), WellPosed()) == [FAILS]
    assert outcomes(minimise(SPACE, Linear(r)), WellPosed(), r=(0, 0, 1)) == [INCONCLUSIVE]
