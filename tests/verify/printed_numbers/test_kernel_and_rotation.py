"""Worked numbers of the attention entries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from maxent.problems import Claim
from maxent.problems.catalogue.attention._rotation import m, phase_score, position, score
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

DATA = {"x": ((0,), (1,), (3,)), "x_star": ("2/5",), "y": (1, 2, 5), "h": 1}


def test_the_kernel_predicts_one_label_and_the_printed_temperature_another(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    """1.541978 at temperature 2 h^2; 1.452819, that of a bandwidth h / sqrt 2, at h^2."""
    for claim_id, prediction in (
        ("nw-temperature-inconsistent", "1.45282"),
        ("nw-temperature-inconsistent-corrected", "1.54198"),
    ):
        about = claim(claim_id)
        here = trial(about, {"n": 3, "d": 1}, **DATA)
        (mean,) = observe(about.statements[1], here)
        if mean.outcome is Outcome.FAILS:
            assert (mean.actual, mean.printed) == (prediction, "1.54198")
        else:
            kernel = about.statements[1].right  # type: ignore[union-attr]
            assert float(here.evaluator(kernel).mid()) == pytest.approx(1.541978, abs=5e-7)


@pytest.mark.parametrize(
    ("at", "true", "printed"),
    [((1, 1), 1, 0.8776), ((2, 2), 1, -0.4161), ((3, 1), 0.5403, 0.0707), ((5, 3), 0.5403, 0.3466)],
)
def test_a_rotation_by_position_sees_the_distance_and_the_printed_phase_the_product(
    claim: Callable[..., Claim],
    trial: Callable[..., Trial],
    at: tuple[int, int],
    true: float,
    printed: float,
) -> None:
    ones = {"q_1": (1,), "q_2": (0,), "k_1": (1,), "k_2": (0,), "theta": ("1/2",), "c": 1}
    here = trial(claim("table-rotary-embedding"), {"d": 1}, m=at[0], n=at[1], **ones).evaluator
    assert float(here(score(m, position)).mid()) == pytest.approx(true, abs=5e-5)
    assert float(here(phase_score(m - position)).mid()) == pytest.approx(true, abs=5e-5)
    assert float(here(phase_score(m * position)).mid()) == pytest.approx(printed, abs=5e-5)
