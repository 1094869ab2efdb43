"""A reward with a logarithmic barrier: solved, certified, and distinguished from wrong formulas."""

from __future__ import annotations

import math
from collections.abc import Callable

import cvxpy as cp
import numpy as np
import pytest
from flint import arb
from sympy import Dummy, Expr, IndexedBase, Integer, Symbol, log

from maxent.problems import (
    AtOptimum,
    Claim,
    Linear,
    LogBarrier,
    Normalisation,
    Occupancy,
    Problem,
    Simplex,
    Source,
    Verdict,
    maximise,
    minimise,
)
from maxent.problems.catalogue import Entry
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import A, S, a, i, n, s, t
from maxent.problems.parameters.parameter import real, temperature
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import multiplier, optimiser
from maxent.verify.deciding.decide import decide
from maxent.verify.errors import NotConvexError, UnloweredError
from maxent.verify.programs import lower
from maxent.verify.programs.terms import coordinates, lower_term, numbers_of

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
tau, lam = Symbol("tau", positive=True), Symbol("lambda", real=True)
SPACE, MASS = Simplex(p, i, n), Normalisation(lam)
PROBLEM = maximise(SPACE, Linear(r), LogBarrier(tau), subject_to=[MASS])
WRONG_SIGN = maximise(SPACE, Linear(r), LogBarrier(-tau), subject_to=[MASS])


def test_cvxpy_and_the_coordinates_agree_with_the_definition(bind: Bind) -> None:
    at, point = bind({"n": 3}, tau="3/4"), [0.6, 1.3, 0.4]
    expected = 0.75 * sum(map(math.log, point))
    assert float(lower_term(LogBarrier(tau), cp.Constant(point), Numbers(at)).value) == pytest.approx(
        expected
    )
    read = coordinates(LogBarrier(tau), 3, at)
    assert float(sum((c.value(arb(x)) for c, x in zip(read, point, strict=True)), arb(0))) == pytest.approx(
        expected
    )


def test_the_slope_in_one_coordinate_is_the_derivative() -> None:
    x = Dummy("x", positive=True)
    assert numbers_of(LogBarrier()).slope(LogBarrier(), Integer(1), x) == log(x).diff(x)


def test_over_two_outcomes_the_optimum_is_the_golden_section(bind: Bind) -> None:
    """1/(L - 1) + 1/L = 1 has the root L = (3 + sqrt 5)/2, and the optimum is (1/(L - 1), 1/L)."""
    at, golden = bind({"n": 2}, r=(1, 0), tau=1), (5**0.5 - 1) / 2
    certificate = certify(PROBLEM, at)
    assert certificate.width < 1e-12
    for enclosed, expected in zip(optimiser(certificate), (golden, 1 - golden), strict=True):
        assert float(enclosed.mid()) == pytest.approx(expected, abs=1e-9)
        assert enclosed.contains(arb(expected)) or abs(float(enclosed.mid()) - expected) < 1e-15
    assert float(multiplier(PROBLEM, at, MASS, certify(PROBLEM, at)).mid()) == pytest.approx(
        (3 + 5**0.5) / 2, abs=1e-6
    )


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_at_a_known_multiplier_the_certified_value_is_the_one_by_hand(bind: Bind, size: int) -> None:
    """With r_i = L - tau n / w_i, sum w = n, the optimum is w / n at the multiplier L."""
    weights = np.linspace(0.5, 1.5, size) if size > 1 else np.ones(1)
    rewards = [f"{2 - size / 2 / w:.17g}" for w in weights]
    at = bind({"n": size}, r=tuple(rewards), tau="1/2")
    certificate = certify(PROBLEM, at)
    law = weights / weights.sum()
    value = sum(float(reward) * x for reward, x in zip(rewards, law, strict=True)) + 0.5 * np.log(law).sum()
    assert certificate.width < 1e-9
    assert float(certificate.lower) == pytest.approx(value, rel=1e-9)
    assert float(certificate.upper) == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize("wrong", [WRONG_SIGN, minimise(SPACE, LogBarrier(tau), subject_to=[MASS])])
def test_the_wrong_sign_or_sense_is_not_convex(bind: Bind, wrong: Problem) -> None:
    with pytest.raises(NotConvexError):
        certify(wrong, bind({"n": 2}, r=(1, 0), tau=1))


def test_there_is_no_barrier_over_occupancy_measures(bind: Bind) -> None:
    space = Occupancy(
        IndexedBase("mu"), s, a, t, S, A, policy=IndexedBase("pi"), action_value=IndexedBase("Q")
    )
    with pytest.raises(UnloweredError, match="LogBarrier has no form over occupancy measures"):
        lower(maximise(space, LogBarrier(tau)), bind({"S": 2, "A": 2}, tau=1))


def claim(problem: Problem, left: Expr) -> Claim:
    return Claim(
        id="made-up",
        title="Made up",
        source=Source(THERMODYNAMICS, "nowhere"),
        printed="",
        given=(real(r, n), temperature(tau)),
        problem=problem,
        statements=(AtOptimum(left, tau),),
        expected=Verdict.CONFIRMED,
    )


@pytest.mark.parametrize(
    ("problem", "left", "verdict"),
    [
        (PROBLEM, p[i] * (lam - r[i]), Verdict.CONFIRMED),
        (PROBLEM, p[i] * (lam + r[i]), Verdict.REFUTED),
        (WRONG_SIGN, p[i] * (r[i] - lam), Verdict.REFUTED),
    ],
    ids=["as derived", "sign of the reward", "sign of the barrier"],
)
def test_both_legs_tell_the_optimum_from_its_enemies(problem: Problem, left: Expr, verdict: Verdict) -> None:
    assert decide(Entry("made-up", claim(problem, left))).verdict is verdict
