"""First-order conditions at a printed point, with fitted multipliers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb
from sympy import IndexedBase, Symbol

from maxent.problems import (
    Entropy,
    Euclidean,
    Linear,
    Moment,
    Normalisation,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.separable import Reading
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds._kkt import stationary_residual

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, r, E = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("E", real=True)
U, lam, mu = Symbol("U", real=True), Symbol("lambda", real=True), Symbol("mu", real=True)
MASS = Normalisation(lam)
SOFT = maximise(Simplex(p, i, n), Linear(r), Entropy(1), subject_to=[MASS])
CANONICAL = maximise(Simplex(p, i, n), Entropy(1), subject_to=[MASS, Moment(E, U, mu)])


def residual(reading: Reading, *weights: object) -> Observation:
    balls = [w if isinstance(w, arb) else arb(str(w)) for w in weights]
    total = sum(balls, arb(0))
    return stationary_residual(reading, [w / total for w in balls])


def test_the_softmax_is_stationary_to_working_precision(bind: Bind) -> None:
    read = Reading.of(SOFT, bind({"n": 3}, r=(1, 0, -1)))
    found = residual(read, arb(1).exp(), 1, arb(-1).exp())
    assert found.outcome is Outcome.HOLDS
    assert found.residual < 1e-50


def test_the_same_point_is_stationary_in_the_other_sense(bind: Bind) -> None:
    read = Reading.of(minimise(SOFT.space, *SOFT.terms, subject_to=[MASS]), bind({"n": 2}, r=(1, 0)))
    assert residual(read, arb(1).exp(), 1).outcome is Outcome.HOLDS


def test_any_other_interior_point_is_not(bind: Bind) -> None:
    read = Reading.of(SOFT, bind({"n": 3}, r=(1, 0, -1)))
    found = residual(read, 3, 1, 1)
    assert found.outcome is Outcome.FAILS
    assert found.residual > 0.01


def test_every_multiplier_is_fitted_and_dependent_constraints_do_no_harm(bind: Bind) -> None:
    point = [arb(-1 * e).exp() for e in (0, 2, 5)]
    for energies in ((0, 2, 5), (7, 7, 7)):
        read = Reading.of(CANONICAL, bind({"n": 3}, E=energies, U=1))
        expected = Outcome.HOLDS if energies == (0, 2, 5) else Outcome.FAILS
        assert residual(read, *point).outcome is expected
    read = Reading.of(CANONICAL, bind({"n": 3}, E=(7, 7, 7), U=7))
    assert residual(read, 1, 1, 1).outcome is Outcome.HOLDS


def test_on_the_boundary_nothing_is_decided(bind: Bind) -> None:
    read = Reading.of(SOFT, bind({"n": 2}, r=(1, 0)))
    assert residual(read, 1, 0).outcome is Outcome.INCONCLUSIVE


def test_balls_that_are_too_wide_decide_nothing(bind: Bind) -> None:
    read = Reading.of(SOFT, bind({"n": 2}, r=(1, 0)))
    wide = stationary_residual(read, [arb(0.7, 0.1), arb(0.3, 0.1)])
    assert wide.outcome is Outcome.INCONCLUSIVE


def test_without_constraints_the_gradient_itself_must_vanish(bind: Bind) -> None:
    step = minimise(Euclidean(p, i, n), Linear(r, 2), SquaredDistance(E, 1))
    read = Reading.of(step, bind({"n": 2}, r=(1, -3), E=(0, 1)))
    assert stationary_residual(read, [arb(-1), arb(4)]).outcome is Outcome.HOLDS
    assert stationary_residual(read, [arb(1), arb(-2)]).outcome is Outcome.FAILS
