"""Solved programs: the sign and size of multipliers, and solvers that fail."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from sympy import IndexedBase, Rational, Symbol

from maxent.problems import (
    BellmanFlow,
    CausalEntropy,
    Claim,
    Entropy,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.errors import NotConvexError, UnsolvedError
from maxent.verify.programs import lower, solve
from maxent.verify.programs.solve import Solution, candidates

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, r, q = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("q", positive=True)
tau, U, B, m = Symbol("tau"), Symbol("U", real=True), Symbol("B"), Symbol("m", positive=True)
lam, mu = Symbol("lambda", real=True), Symbol("mu", real=True)
SPACE, MASS = Simplex(p, i, n), Normalisation(lam, total=m)
FAITHFUL, DIVERGENCE = RelativeEntropy(q, -tau), RelativeEntropy(q, tau)
MAXIMUM = maximise(SPACE, Linear(r), FAITHFUL, subject_to=[MASS])
MINIMUM = minimise(SPACE, Linear(r), DIVERGENCE, subject_to=[MASS])
NUMBERS = {"r": (1, "3/10", "-1/2", 1), "q": ("1/10", "1/5", "3/10", "2/5"), "tau": "1/2", "m": 1}


def first(problem: Problem, bind: Bind, **values: object) -> Solution:
    return next(candidates(problem, bind({"n": 4}, **{**NUMBERS, "U": "1/5", "B": "1", **values})))


def value(problem: Problem, bind: Bind, **values: object) -> float:
    program = lower(problem, bind({"n": 4}, **{**NUMBERS, "U": "1/5", "B": "1", **values}))
    return float(program.problem.solve(solver="CLARABEL"))


def slope(problem: Problem, bind: Bind, name: str, centre: Rational) -> float:
    """The central difference of the optimal value in one right-hand side."""
    step = Rational(1, 1000)
    up, down = (value(problem, bind, **{name: str(centre + shift)}) for shift in (step, -step))
    return (up - down) / 0.002


def test_the_multiplier_of_the_mass_in_a_maximum_is_tau_log_z_minus_tau(bind: Bind) -> None:
    assert float(first(MAXIMUM, bind).multipliers["lambda"]) == pytest.approx(0.2138759538, abs=1e-8)


@pytest.mark.parametrize("problem", [MAXIMUM, MINIMUM])
def test_the_multiplier_of_the_mass_is_the_slope_of_the_value(bind: Bind, problem: Problem) -> None:
    found = float(first(problem, bind).multipliers["lambda"])
    assert abs(found) > 0.05
    assert found == pytest.approx(slope(problem, bind, "m", Rational(1)), abs=1e-5)


@pytest.mark.parametrize(
    "problem",
    [
        maximise(SPACE, Entropy(tau), subject_to=[MASS, Moment(r, U, mu)]),
        minimise(SPACE, RelativeEntropy(q, tau), subject_to=[MASS, Moment(r, U, mu)]),
    ],
)
def test_the_multiplier_of_a_mean_is_the_slope_of_the_value(bind: Bind, problem: Problem) -> None:
    found = float(first(problem, bind).multipliers["mu"])
    assert abs(found) > 0.05
    assert found == pytest.approx(slope(problem, bind, "U", Rational(1, 5)), abs=1e-5)


@pytest.mark.parametrize(
    ("problem", "name", "centre", "sign"),
    [
        (
            maximise(SPACE, Linear(r), FAITHFUL, subject_to=[MASS, Moment(r, U, mu, Relation.AT_MOST)]),
            "U",
            Rational(1, 5),
            1,
        ),
        (
            minimise(SPACE, Linear(r), DIVERGENCE, subject_to=[MASS, Moment(r, U, mu, Relation.AT_LEAST)]),
            "U",
            Rational(1, 5),
            1,
        ),
        (
            maximise(SPACE, Linear(r), subject_to=[MASS, Level(Entropy(), Relation.AT_LEAST, B, mu)]),
            "B",
            Rational(1),
            -1,
        ),
        (
            minimise(SPACE, Linear(r), subject_to=[MASS, Level(RelativeEntropy(q), Relation.AT_MOST, B, mu)]),
            "B",
            Rational(1, 10),
            -1,
        ),
    ],
)
def test_the_multiplier_of_an_inequality_is_the_size_of_the_slope(
    bind: Bind, problem: Problem, name: str, centre: Rational, sign: int
) -> None:
    found = float(first(problem, bind, **{name: str(centre)}).multipliers["mu"])
    assert found > 0.05
    assert sign * found == pytest.approx(slope(problem, bind, name, centre), abs=1e-4)


def test_the_multiplier_of_the_flow_is_the_soft_value(bind: Bind, claim: Callable[..., Claim]) -> None:
    """One state, two actions worth 1 and 0, discount 1/2: V = log(e + 1) + V / 2."""
    problem = claim("soft-bellman-q-optimal").problem
    at = bind({"S": 1, "A": 2}, r=((1, 0),), P=(((1,), (1,)),), rho=(1,), gamma="1/2", alpha=1)
    found = next(candidates(problem, at)).multipliers["V"]
    assert np.ravel(found) == pytest.approx([2 * np.log(np.e + 1)], abs=1e-7)


@pytest.mark.parametrize(
    ("problem", "sense"),
    [
        (minimise(SPACE, Linear(r), FAITHFUL, subject_to=[MASS]), "minimise"),
        (maximise(SPACE, Linear(r), DIVERGENCE, subject_to=[MASS]), "maximise"),
        (minimise(SPACE, Entropy(1), subject_to=[MASS]), "minimise"),
    ],
)
def test_the_wrong_sense_is_found_out_before_anything_is_solved(
    bind: Bind, problem: Problem, sense: str
) -> None:
    with pytest.raises(NotConvexError, match=f"{sense} is the wrong sense"):
        first(problem, bind)


def test_an_infeasible_problem_has_no_candidates_and_says_why(bind: Bind) -> None:
    problem = maximise(SPACE, Entropy(1), subject_to=[MASS, Moment(r, U, mu)])
    with pytest.raises(UnsolvedError, match="infeasible"):
        first(problem, bind, U=2)


def test_an_unbounded_problem_has_no_candidates(bind: Bind) -> None:
    with pytest.raises(UnsolvedError, match="unbounded"):
        first(maximise(SPACE, Linear(r)), bind)


def test_where_every_rung_fails_each_solver_is_named(bind: Bind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solve, "_attempt", lambda *_: "out of order")
    with pytest.raises(UnsolvedError, match=r"Clarabel: out of order.*Scs: out of order"):
        first(MAXIMUM, bind)


def test_every_rung_of_the_ladder_reaches_the_same_point(bind: Bind) -> None:
    found = list(candidates(MAXIMUM, bind({"n": 4}, **NUMBERS)))
    weights = np.array([0.1, 0.2, 0.3, 0.4]) * np.exp(np.array([1, 0.3, -0.5, 1]) / 0.5)
    assert [solution.solver for solution in found] == ["Clarabel", "Clarabel", "Clarabel", "Scs"]
    for solution in found:
        assert solution.primal == pytest.approx(weights / weights.sum(), abs=1e-4)
        assert float(solution.multipliers["lambda"]) == pytest.approx(0.2138759538, abs=1e-4)


def test_many_outcomes_are_solved_rescaled_first(bind: Bind) -> None:
    size = 250
    at = bind({"n": size}, r=tuple(range(size)), q=(f"1/{size}",) * size, tau=100, m=1)
    solution = next(candidates(MAXIMUM, at))
    weights = np.exp(np.arange(size) / 100)
    assert solution.primal == pytest.approx(weights / weights.sum(), abs=1e-7)


def test_flow_and_entropy_without_rewards_are_a_problem_too(claim: Callable[..., Claim], bind: Bind) -> None:
    problem = claim("soft-bellman-q-optimal").problem
    assert isinstance(problem.constraints[0], BellmanFlow)
    bare = Problem(problem.sense, problem.space, (CausalEntropy(1),), problem.constraints)
    at = bind({"S": 1, "A": 2}, P=(((1,), (1,)),), rho=(1,), gamma="1/2")
    assert np.ravel(next(candidates(bare, at)).primal) == pytest.approx([1, 1], abs=1e-5)
