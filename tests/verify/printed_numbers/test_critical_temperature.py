"""Worked numbers of the threshold, crossover and phase-transition entries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb
from sympy import Expr, Symbol, exp, log

from maxent.problems import Claim
from maxent.problems.catalogue.critical_temperature import (
    _binary,
    _steps,
    _threshold,
    critical_scale_finite_sharpens,
    crossing_signatures,
)
from maxent.problems.expressions.notation import i, total
from maxent.verify.arithmetic.bracket import positive_root
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.findings.finding import Finding
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]


def number(value: arb) -> float:
    return float(value.mid())


def test_a_threshold_of_mass(bind: Bind) -> None:
    """At tau = 1/2, Delta = 1 the mass 1/(1 + e^2) = 0.119203 gives one half."""
    here = bind(Delta=1, tau="1/2")
    threshold = here(1 / (1 + exp(_binary.Delta / _binary.tau)))
    assert number(threshold) == pytest.approx(0.119203, abs=5e-7)
    assert here.extended(p=threshold)(_binary.SUCCESS).overlaps(arb(1) / 2)


@pytest.mark.parametrize(
    ("steps", "free", "below", "above"),
    [(10, 0.11149, 0.558, 0.502), (100, 0.0768610, 0.764, 0.257), (1000, 0.0768564865, 0.99999, 2.4e-5)],
)
def test_a_long_task_has_a_kink(bind: Bind, steps: int, free: float, below: float, above: float) -> None:
    """q = 0.8, delta = 1: (1/K) log Z at 1/tau = 0.3, and success at 0.95 and 1.05 tau*."""
    here = bind(q="4/5", delta=1, K=steps, tau="10/3")
    partition = _steps.PARTITION.expression
    success = _steps.SUCCESS.expression.subs(_steps.Z_K, partition)
    assert number(here(log(partition) / _steps.K)) == pytest.approx(free, rel=5e-5)
    transition = here(_steps.delta / -log(_steps.q))
    for share, expected in (("19/20", below), ("21/20", above)):
        at = here.extended(tau=transition * arb(share.split("/")[0]) / 20)
        assert number(at(success)) == pytest.approx(expected, rel=2e-2)


@pytest.mark.parametrize(("steps", "divergence"), [(10, 0.0685), (100, 0.2032), (1000, 0.22314)])
def test_the_divergence_per_step_jumps_to_the_logarithm_of_the_competence(
    bind: Bind, steps: int, divergence: float
) -> None:
    """KL / K at 0.9 tau*; |log 0.8| = 0.22314."""
    here = bind(q="4/5", delta=1, K=steps)
    at = here.extended(tau=here(_steps.delta / -log(_steps.q)) * 9 / 10)
    partition = _steps.PARTITION.expression
    success = _steps.SUCCESS.expression.subs(_steps.Z_K, partition)
    per_step = at(success * _steps.delta / _steps.tau - log(partition) / _steps.K)
    assert number(per_step) == pytest.approx(divergence, abs=5e-5)


@pytest.mark.parametrize(("steps", "width", "slope"), [(50, 1.836, 0.622), (200, 0.442, 2.490)])
def test_the_crossover_sharpens(
    claim: Callable[..., Claim], trial: Callable[..., Trial], steps: int, width: float, slope: float
) -> None:
    """q = 0.8, delta = 1."""
    about = claim("critical-scale-finite-sharpens")
    here = trial(about, {}, q="4/5", K=steps, delta=1, tau=1).evaluator
    assert number(here(critical_scale_finite_sharpens.width)) == pytest.approx(width, abs=5e-4)
    steepest = here(_steps.K * _steps.delta / (4 * critical_scale_finite_sharpens.tau_c**2))
    assert number(steepest) == pytest.approx(slope, abs=5e-4)


@pytest.mark.parametrize(("attempts", "midpoint"), [(1, 0.2176), (4, 0.3413), (16, 0.6767), (64, 13.31)])
def test_several_attempts_cross_at_a_higher_temperature(bind: Bind, attempts: int, midpoint: float) -> None:
    """p = 0.01, Delta = 1."""
    here = bind(p="1/100", Delta=1, m=attempts)
    assert number(here(crossing_signatures.CROSSING)) == pytest.approx(midpoint, rel=5e-4)


@pytest.mark.parametrize(("attempts", "midpoint"), [(1, 4.4814), (16, 4.5449), (256, 4.6033)])
def test_in_a_long_task_the_signatures_cross_together(bind: Bind, attempts: int, midpoint: float) -> None:
    """K = 1000, q = 0.8, delta = 1."""
    here = bind(q="4/5", delta=1, K=1000, m=attempts)
    assert number(here(crossing_signatures.LONG_TASK)) == pytest.approx(midpoint, abs=5e-5)


def test_entropy_has_a_peak_on_the_way(bind: Bind) -> None:
    """Reference (.9, .08, .02), r = (0, 1, 2), at b = 0, ..., 4."""
    here = bind({"n": 3}, pi_ref=("9/10", "2/25", "1/50"), r=(0, 1, 2))
    share = _threshold.WEIGHT / Symbol("Z")
    entropies = []
    for b in range(5):
        at = here.extended(b=arb(b))
        at = at.extended(Z=at(_threshold.Z))
        entropies.append(number(at(-total(share * log(share), i))))
    assert entropies == pytest.approx([0.375, 0.796, 1.069, 0.702, 0.319], abs=6e-4)


@pytest.mark.parametrize(
    ("rewards", "reference", "threshold", "relative", "absolute"),
    [
        ((0, "1/10", 1), ("99/100", "9999/1000000", "1/1000000"), "1/20", 0.3600, 0.0262),
        ((0, 1), ("99/100", "1/100"), "1/2", 1.2398, 0.2698),
        ((0, "1/2", 1), ("3/5", "39/100", "1/100"), "3/4", 1.531, None),
    ],
    ids=["partial credit among successes", "binary", "partial credit among failures"],
)
def test_a_richer_reward_may_be_sharper_or_smoother(
    bind: Bind,
    rewards: tuple[int | str, ...],
    reference: tuple[str, ...],
    threshold: str,
    relative: float,
    absolute: float | None,
) -> None:
    """The width from 90 to 10 per cent in tau, relative to the midpoint, all at rewards in [0, 1]."""
    here = bind({"n": len(rewards)}, r=rewards, pi_ref=reference, c=threshold)

    def passes(level: Expr | float) -> arb:
        return 1 / positive_root(lambda b: here.extended(b=b)(_threshold.SUCCESS) - level)

    width = passes(0.1) - passes(0.9)
    assert number(width / passes(0.5)) == pytest.approx(relative, rel=5e-4)
    if absolute is not None:
        assert number(width) == pytest.approx(absolute, abs=5e-5)


def test_an_event_that_is_no_upper_level_set_rises_and_falls(bind: Bind) -> None:
    """r = (0, 1, 2), reference (.6, .3, .1), the middle outcome, at b = 0, 1/2, 1, 2, 5."""
    here = bind({"n": 3}, pi_ref=("3/5", "3/10", "1/10"), r=(0, 1, 2))
    middle = _threshold.WEIGHT.subs(i, 2) / _threshold.Z
    at = [number(here.extended(b=arb(b) / 2)(middle)) for b in (0, 1, 2, 4, 10)]
    assert at == pytest.approx([0.300, 0.362, 0.379, 0.268, 0.020], abs=5e-4)


def test_the_smallest_reward_that_is_sharper_has_three_outcomes(decided: Callable[..., Finding]) -> None:
    found = decided("richer-rewards-smoother")
    assert found.witness is not None
    assert found.witness.values["r"].count(",") == 2
