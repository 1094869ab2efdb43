"""Wrong mirror-descent steps; every witness is computed again in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from sympy import Expr, Integer, exp

from maxent.problems import (
    Claim,
    Equivalence,
    Expansion,
    Inequality,
    Linear,
    Optimum,
    SquaredDistance,
    Verdict,
    minimise,
)
from maxent.problems.catalogue.mirror_descent import _euclidean, _policy, _simplex
from maxent.problems.catalogue.mirror_descent._simplex import NEXT, PROBLEM, SOFT_MINIMUM, eta, g, x_t
from maxent.problems.expressions.notation import i
from maxent.problems.problem import Sense
from maxent.verify.findings.finding import Finding

Decided = Callable[..., Finding]
Array = NDArray[np.float64]
Values = dict[str, Array]
Refuted = Callable[[Finding], tuple[Values, list[float], list[float]]]


def step(v: Values, sign: float = -1.0) -> Array:
    weights = v["x_t"] * np.exp(sign * v["eta"] * v["g"])
    return weights / weights.sum()


def test_a_flipped_exponent_is_not_stationary(decided: Decided, refuted: Refuted) -> None:
    wrong = Optimum(x_t[i] * exp(eta * g[i]), proportional=True)
    values, printed, _ = refuted(decided("exponentiated-gradient", statements=(wrong,)))
    point = step(values, 1.0)
    gradient = values["g"] + (np.log(point / values["x_t"]) + 1) / values["eta"]
    assert printed == pytest.approx([*gradient, *point], rel=1e-4)


def test_a_maximum_for_a_minimum_has_a_better_vertex(decided: Decided, refuted: Refuted) -> None:
    finding = decided("exponentiated-gradient", problem=replace(PROBLEM, sense=Sense.MAXIMISE))
    values, (attained, *point), (better, *vertex) = refuted(finding)
    p = step(values)
    objective = values["g"] @ p + (p * np.log(p / values["x_t"])).sum() / values["eta"]
    assert (attained, point) == (pytest.approx(objective, rel=1e-4), pytest.approx(p, rel=1e-4))
    (best,) = np.flatnonzero(vertex)
    assert better == pytest.approx(values["g"][best] - np.log(values["x_t"][best]) / values["eta"], rel=1e-4)
    assert better > attained


def test_a_step_size_upside_down_is_refuted(decided: Decided, refuted: Refuted) -> None:
    wrong = Optimum(_policy.pi_k[i] * exp(_policy.A[i] / _policy.eta), proportional=True)
    values, printed, _ = refuted(decided("exponentiated-advantage-update", statements=(wrong,)))
    weights = values["pi_k"] * np.exp(values["A"] / values["eta"])
    assert printed[len(weights) :] == pytest.approx(weights / weights.sum(), rel=1e-4)


@pytest.mark.parametrize(
    ("changes", "point", "slope"),
    [
        (
            {"statements": (Optimum(_euclidean.x_t[i] + _euclidean.eta * _euclidean.g[i]),)},
            lambda v: v["x_t"] + v["eta"] * v["g"],
            lambda v, x: v["eta"] * v["g"] + x - v["x_t"],
        ),
        (
            {
                "problem": minimise(
                    _euclidean.SPACE,
                    Linear(_euclidean.g, weight=_euclidean.eta),
                    SquaredDistance(_euclidean.x_t),
                )
            },
            lambda v: v["x_t"] - v["eta"] * v["g"],
            lambda v, x: v["eta"] * v["g"] + 2 * (x - v["x_t"]),
        ),
    ],
    ids=["ascent for descent", "one half dropped"],
)
def test_a_wrong_proximal_step_is_not_stationary(
    decided: Decided,
    refuted: Refuted,
    changes: dict[str, object],
    point: Callable[[Values], Array],
    slope: Callable[[Values, Array], Array],
) -> None:
    values, printed, _ = refuted(decided("gd-proximal-form", **changes))
    x = point(values)
    assert printed == pytest.approx([*slope(values, x), *x], rel=1e-4, abs=1e-9)
    assert np.abs(slope(values, x)).max() > 1e-3


def test_a_maximum_of_a_parabola_that_opens_upwards_is_beaten(
    decided: Decided, claim: Callable[..., Claim]
) -> None:
    upside_down = replace(claim("gd-proximal-form").problem, sense=Sense.MAXIMISE)
    assert decided("gd-proximal-form", problem=upside_down).verdict is Verdict.REFUTED


def test_a_divergence_of_the_other_sign_is_negative(
    decided: Decided, claim: Callable[..., Claim], refuted: Refuted
) -> None:
    (right,) = claim("bregman-nonneg").statements
    wrong = Inequality(-right.left, Integer(0), equality=right.equality)
    finding = decided("bregman-nonneg", statements=(wrong,))
    assert finding.verdict is Verdict.REFUTED
    assert float(finding.witness.printed.removeprefix("difference ")) < 0


def test_the_divergence_of_unequal_masses_differs_by_the_masses(decided: Decided, refuted: Refuted) -> None:
    values, (left,), (right,) = refuted(decided("negative-entropy-bregman-kl", condition=None))
    x, y = values["x"], values["y"]
    divergence = (x * np.log(x / y)).sum()
    assert (left, right) == pytest.approx((divergence - x.sum() + y.sum(), divergence), rel=1e-4)
    assert x.sum() != y.sum()


def test_a_turned_around_equivalence_is_refuted_at_a_component(decided: Decided, refuted: Refuted) -> None:
    wrong = Equivalence(NEXT > x_t[i], g[i] > SOFT_MINIMUM)
    values, (after, before), (slope, average) = refuted(
        decided("eg-sign-of-gradient-corrected", statements=(wrong,))
    )
    grown = step(values)
    threshold = -np.log(values["x_t"] @ np.exp(-values["eta"] * values["g"])) / values["eta"]
    component = int(np.argmin(np.abs(values["g"] - slope) + np.abs(grown - after)))
    assert (after, before) == pytest.approx((grown[component], values["x_t"][component]), rel=1e-4)
    assert (slope, average) == pytest.approx((values["g"][component], threshold), rel=1e-4, abs=1e-9)
    assert (after > before) is not (slope > average)


def test_the_sign_of_the_gradient_does_not_decide_growth(decided: Decided, refuted: Refuted) -> None:
    values, *_ = refuted(decided("eg-sign-of-gradient"))
    grows, falling = step(values) > values["x_t"], values["g"] < 0
    rising = values["g"] > 0
    assert (falling & ~grows).any() or (rising & ~(step(values) < values["x_t"])).any()


@pytest.mark.parametrize(
    "approximation",
    [
        _policy.eta * _policy.pi_k[i] * _policy.A[i],
        Integer(0) * _policy.eta,
        2 * _policy.eta * _policy.pi_k[i] * _policy.A[i],
    ],
    ids=["not centred", "nothing", "doubled"],
)
def test_a_wrong_first_order_leaves_an_error_of_first_order(decided: Decided, approximation: Expr) -> None:
    wrong = Expansion(_policy.NEXT - _policy.pi_k[i], _policy.eta, approximation, order=2)
    finding = decided("md-small-step-expansion", statements=(wrong,))
    assert finding.verdict is Verdict.REFUTED
    assert finding.reason == "the error is of order 1.00"
    assert _simplex.eta == _policy.eta
