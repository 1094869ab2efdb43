"""The overestimation of the maximum and of the soft maximum under unit normal noise, in numbers."""

from collections.abc import Callable
from fractions import Fraction
from statistics import NormalDist

import pytest
from flint import arb

from maxent.problems import Claim, Inequality
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

_OUTCOMES = 400
"""Midpoints of equal shares of the normal law; their error is below the digits compared."""
_DIGITS = 1.5e-3


def normal_estimates(best: int, other: int) -> tuple[tuple[Fraction, Fraction], ...]:
    """Noise on two values with unit variance each, all of it on the first: only their difference counts."""
    law = NormalDist(sigma=2**0.5)
    quantiles = (law.inv_cdf((k + 0.5) / _OUTCOMES) for k in range(_OUTCOMES))
    return tuple((Fraction(best + z), Fraction(other)) for z in quantiles)


@pytest.mark.parametrize(
    ("values", "hard_bias", "soft_excess", "own_bias"),
    [((1, 0), 0.1996, 0.4918, None), ((3, 0), 0.0086, None, 0.0589), ((0, 0), 0.5642, None, 0.2095)],
    ids=["gap 1", "gap 3", "tie"],
)
def test_the_biases_of_the_maximum_and_of_the_soft_maximum(
    claim: Callable[..., Claim],
    trial: Callable[..., Trial],
    values: tuple[int, int],
    hard_bias: float,
    soft_excess: float | None,
    own_bias: float | None,
) -> None:
    entry = claim("soft-max-less-biased")
    (statement,) = entry.statements
    assert isinstance(statement, Inequality)
    at = trial(
        entry,
        {"n": 2, "m": _OUTCOMES},
        q=normal_estimates(*values),
        w=(Fraction(1, _OUTCOMES),) * _OUTCOMES,
        alpha=1,
    ).evaluator
    hard, soft = float(at(statement.left).mid()), float(at(statement.right).mid())
    log_sum_exp = float(sum((arb(v).exp() for v in values), arb(0)).log())
    assert hard == pytest.approx(hard_bias, abs=_DIGITS)
    if soft_excess is not None:
        assert soft + log_sum_exp - max(values) == pytest.approx(soft_excess, abs=_DIGITS)
    if own_bias is not None:
        assert soft == pytest.approx(own_bias, abs=_DIGITS)
