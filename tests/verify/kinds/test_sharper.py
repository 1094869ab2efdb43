"""An instance at a higher precision."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Integral, Rational, Symbol, cos, exp, oo, sin

from maxent.problems import Claim
from maxent.verify.kinds._sharper import sharper
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

w, x = Symbol("w", real=True), Symbol("x", real=True)


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    return trial(claim("bregman-nonneg"), {"n": 2}, w="1/3")


def test_what_rounding_hides_shows(here: Trial) -> None:
    small = sin(w) ** 2 + cos(w) ** 2 - 1 - Rational(1, 10**70)
    assert here.evaluator(small).contains(0)
    with sharper(here, small) as sharp:
        assert sharp is not None
        assert sharp.evaluator(small) < 0


def test_an_integral_and_long_arrays_stay_at_the_usual_precision(
    here: Trial, claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    with sharper(here, Integral(exp(-x), (x, 0, oo))) as sharp:
        assert sharp is None
    with sharper(trial(claim("bregman-nonneg"), {"n": 500}), w) as sharp:
        assert sharp is None
