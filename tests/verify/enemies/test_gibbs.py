"""Wrong formulas and wrong problems of the Gibbs family; every witness is computed again in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.special import softmax
from sympy import Expr, exp, log, oo

from maxent.problems import (
    AtOptimum,
    Curvature,
    Definition,
    Entropy,
    Limit,
    Linear,
    OptimalityGap,
    Optimum,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SameOptimum,
    Sensitivity,
    Stationarity,
    Verdict,
)
from maxent.problems.catalogue.gibbs import _canonical, _maximum_entropy, helmholtz_definition
from maxent.problems.catalogue.gibbs._regularised import GIBBS, PROBLEM, Z, lam, pi, pi_ref, pi_star, r, tau
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.problem import Sense
from maxent.verify.findings.finding import Finding

Decided = Callable[..., Finding]
Array = NDArray[np.float64]
Refuted = Callable[[Finding], tuple[dict[str, Array], list[float], list[float]]]
TILT = pi_ref[i] * exp(r[i] / tau)


def law(weights: Array) -> Array:
    return weights / weights.sum()


@pytest.mark.parametrize(
    ("formula", "point"),
    [
        (pi_ref[i] * exp(-r[i] / tau), lambda v: law(v["pi_ref"] * np.exp(-v["r"] / v["tau"]))),
        (exp(r[i] / tau), lambda v: softmax(v["r"] / v["tau"])),
        (pi_ref[i] * exp(r[i] * tau), lambda v: law(v["pi_ref"] * np.exp(v["r"] * v["tau"]))),
        (exp(r[i] / tau) / pi_ref[i], lambda v: law(np.exp(v["r"] / v["tau"]) / v["pi_ref"])),
        (pi_ref[i] + exp(r[i] / tau), lambda v: law(v["pi_ref"] + np.exp(v["r"] / v["tau"]))),
    ],
    ids=["flipped sign", "dropped reference", "inverse temperature", "inverse reference", "sum for product"],
)
def test_a_wrong_tilt_is_not_stationary(
    decided: Decided, refuted: Refuted, formula: Expr, point: Callable[[dict[str, Array]], Array]
) -> None:
    finding = decided("kl-gibbs-policy", statements=(Optimum(formula, proportional=True),))
    values, printed, _ = refuted(finding)
    wrong = point(values)
    gradient = values["r"] - values["tau"] * (np.log(wrong / values["pi_ref"]) + 1)
    assert printed == pytest.approx([*gradient, *wrong], rel=1e-4)
    assert np.ptp(gradient) > 1e-3


def test_a_dropped_normaliser_violates_the_mass(decided: Decided, refuted: Refuted) -> None:
    values, printed, actual = refuted(decided("kl-gibbs-policy", statements=(Optimum(TILT),)))
    weights = values["pi_ref"] * np.exp(values["r"] / values["tau"])
    assert printed == pytest.approx([weights.sum(), *weights], rel=1e-4)
    assert actual == [1]


def test_a_minimum_for_a_maximum_has_a_better_vertex(decided: Decided, refuted: Refuted) -> None:
    finding = decided("kl-gibbs-policy", problem=replace(PROBLEM, sense=Sense.MINIMISE))
    values, (attained, *point), (better, *vertex) = refuted(finding)

    def objective(p: Array) -> float:
        inside = p > 0
        divergence = (p[inside] * np.log(p[inside] / values["pi_ref"][inside])).sum()
        return float(values["r"] @ p - values["tau"] * divergence)

    assert point == pytest.approx(law(values["pi_ref"] * np.exp(values["r"] / values["tau"])), rel=1e-4)
    assert attained == pytest.approx(objective(np.array(point)), rel=1e-4)
    assert better == pytest.approx(objective(np.array(vertex)), rel=1e-4)
    assert better < attained


@pytest.mark.parametrize(
    "terms",
    [
        (Linear(r), ReverseRelativeEntropy(pi_ref, -tau)),
        (Linear(r), Entropy(tau)),
        (RelativeEntropy(pi_ref, -tau),),
        (Linear(r, -1), RelativeEntropy(pi_ref, -tau)),
        (Linear(r), RelativeEntropy(pi_ref, -2 * tau)),
        (Linear(r), RelativeEntropy(pi_ref, tau)),
    ],
    ids=["swapped KL", "no reference", "no reward", "a cost", "twice the weight", "a flipped weight"],
)
def test_the_right_formula_of_another_problem_is_refuted(
    decided: Decided, refuted: Refuted, terms: tuple[object, ...]
) -> None:
    values, printed, _ = refuted(decided("kl-gibbs-policy", problem=replace(PROBLEM, terms=terms)))
    size = len(values["r"])
    point = law(values["pi_ref"] * np.exp(values["r"] / values["tau"]))
    assert printed[-size:] == pytest.approx(point, rel=1e-4)


def test_a_dropped_multiplier_is_off_by_tau(decided: Decided, refuted: Refuted) -> None:
    finding = decided("kl-lambda-normalisation", statements=(AtOptimum(lam, tau * log(Z)),))
    values, (printed,), (actual,) = refuted(finding)
    soft = values["tau"] * np.log((values["pi_ref"] * np.exp(values["r"] / values["tau"])).sum())
    assert (printed, actual) == pytest.approx((soft, soft - values["tau"]), rel=1e-4)


def test_a_stationarity_condition_without_its_constant_is_off_by_tau(
    decided: Decided, refuted: Refuted
) -> None:
    wrong = Stationarity(r[i] - tau * log(pi[i] / pi_ref[i]) - lam)
    values, (printed,), (actual,) = refuted(decided("kl-stationarity", statements=(wrong,)))
    assert (printed, actual) == pytest.approx((values["tau"], 0), rel=1e-4)


def test_a_swapped_gap_is_refuted(decided: Decided, refuted: Refuted) -> None:
    swapped = tau * total(pi_star[k] * log(pi_star[k] / pi[k]), k)
    finding = decided("free-energy-minimisation", statements=(OptimalityGap(swapped, optimum=pi_star),))
    _, (printed,), (actual,) = refuted(finding)
    assert min(printed, actual) > 0
    assert printed != pytest.approx(actual, rel=1e-4)


def test_convex_for_concave_is_refuted(decided: Decided, refuted: Refuted) -> None:
    objective = total(_maximum_entropy.pi[i] * _maximum_entropy.r[i], i) - _maximum_entropy.T * total(
        _maximum_entropy.pi[i] * log(_maximum_entropy.pi[i]), i
    )
    finding = decided("j-strictly-concave-T-positive", statements=(Curvature(objective, concave=False),))
    _, (middle, *_), (mean,) = refuted(finding)
    assert middle > mean


def test_boltzmann_with_the_wrong_sign_solves_for_the_wrong_mean(decided: Decided, refuted: Refuted) -> None:
    weight = exp(_canonical.beta * _canonical.E[i])
    mirrored = weight / total(weight.subs(i, j), j)
    wrong = Optimum(mirrored, unknowns=(_canonical.BETA,))
    values, (mean, *point), (required,) = refuted(decided("canonical-maxent", statements=(wrong,)))
    assert mean == pytest.approx(values["E"] @ np.array(point), rel=1e-4)
    assert required == pytest.approx(values["U"], rel=1e-4)
    assert mean != pytest.approx(required, rel=1e-2)


def test_a_sensitivity_without_its_constant_is_off_by_it(decided: Decided, refuted: Refuted) -> None:
    wrong = Sensitivity(_canonical.U, _canonical.beta, unknowns=(_canonical.BETA,))
    values, (printed,), (actual,) = refuted(decided("beta-inverse-temperature", statements=(wrong,)))
    assert actual == pytest.approx(values["k_B"] * printed, rel=1e-3)


def test_a_flipped_definition_shows_both_sides(decided: Decided, refuted: Refuted) -> None:
    energy, entropy = helmholtz_definition.CLAIM.definitions
    flipped = Definition(entropy.name, -entropy.expression)
    values, (left,), (right,) = refuted(decided("helmholtz-definition", definitions=(energy, flipped)))
    mean, p = values["E"] @ values["p"], values["p"]
    heat = values["T"] * values["k_B"] * -(p * np.log(p)).sum()
    assert (left, right) == pytest.approx((mean + heat, mean - heat), rel=1e-4)


def test_a_wrong_limit_shows_where_the_sequence_stays(decided: Decided, refuted: Refuted) -> None:
    values, (printed,), (reached, *_) = refuted(
        decided("tau-limits", statements=(Limit(GIBBS, tau, oo, 1 / n),))
    )
    assert printed == pytest.approx(1 / len(values["r"]), rel=1e-4)
    assert reached == pytest.approx(values["pi_ref"][0], rel=1e-4)


def test_a_dropped_moment_changes_the_optimum(decided: Decided, refuted: Refuted) -> None:
    free = replace(_canonical.MAXIMUM_ENTROPY, constraints=_canonical.MAXIMUM_ENTROPY.constraints[:1])
    finding = decided("fmin-equals-smax", statements=(SameOptimum(free),), condition=None)
    values, first, second = refuted(finding)
    boltzmann = softmax(-values["E"] / (values["k_B"] * values["T"]))
    assert first == pytest.approx(boltzmann, rel=1e-4)
    assert second == pytest.approx([1 / len(first)] * len(first), rel=1e-4)


def test_without_its_condition_the_claim_is_refuted_and_not_conditional(decided: Decided) -> None:
    assert decided("canonical-maxent", condition=None).verdict is Verdict.REFUTED
