"""Certificates over very many outcomes."""

import mpmath
import numpy as np
import pytest
from scipy.special import logsumexp

from maxent.verify.certificates.large import enclose


def gibbs(rewards: np.ndarray, reference: np.ndarray, temperature: float) -> np.ndarray:
    weights = rewards / temperature + np.log(reference)
    return np.exp(weights - logsumexp(weights))


def test_the_value_of_the_closed_form_is_enclosed_to_far_below_rounding() -> None:
    rewards, reference = np.array([1, 0.3, -0.5, 1]), np.array([0.1, 0.2, 0.3, 0.4])
    found = enclose(gibbs(rewards, reference, 0.5), rewards, reference, 0.5)
    with mpmath.workdps(40):
        masses = [mpmath.mpf(float(q)) for q in reference]
        exponentials = [
            q * mpmath.exp(mpmath.mpf(float(r)) * 2) for q, r in zip(masses, rewards, strict=True)
        ]
        value = mpmath.log(sum(exponentials) / sum(masses)) / 2
    assert float(found.lower) <= value <= float(found.upper) + 1e-16
    assert float(found.lower) == pytest.approx(0.713876, abs=1e-6)
    assert found.width < 1e-20


def test_any_point_gives_a_true_enclosure_and_a_poor_one_a_wide_one() -> None:
    rewards, reference = np.array([1.0, 0.0]), np.array([0.5, 0.5])
    found = enclose(np.array([0.5, 0.5]), rewards, reference, 1.0)
    assert float(found.lower) == pytest.approx(0.5)
    assert float(found.upper) == pytest.approx(np.log((np.e + 1) / 2))


def test_cold_rewards_do_not_overflow_and_one_outcome_is_exact() -> None:
    found = enclose(np.array([1.0, 0.0]), np.array([1e6, -1e6]), np.array([0.5, 0.5]), 1e-3)
    assert float(found.upper) == pytest.approx(1e6 + 1e-3 * np.log(0.5))
    single = enclose(np.array([1.0]), np.array([0.3]), np.array([1.0]), 2.0)
    assert float(single.lower) == float(single.upper) == 0.3


def test_thousands_of_outcomes_are_certified() -> None:
    rng = np.random.default_rng(0)
    rewards, reference = rng.normal(size=5_000), rng.random(5_000) + 1e-3
    assert enclose(gibbs(rewards, reference, 0.1), rewards, reference, 0.1).width < 1e-20


@pytest.mark.parametrize(
    ("point", "reference", "temperature"),
    [
        ([1.0], [0.5, 0.5], 1.0),
        ([0.5, 0.5], [1.0, 0.0], 1.0),
        ([0.5, 0.5], [0.5, 0.5], 0.0),
        ([1.5, -0.5], [0.5, 0.5], 1.0),
    ],
    ids=["lengths differ", "no full support", "no temperature", "negative mass"],
)
def test_bad_arrays_are_refused(point: list[float], reference: list[float], temperature: float) -> None:
    with pytest.raises(ValueError, match="must be"):
        enclose(np.array(point), np.array([1.0, 0.0]), np.array(reference), temperature)
