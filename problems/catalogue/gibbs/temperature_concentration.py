"""A lower temperature moves probability to higher rewards."""

from sympy import Derivative, Integer, oo

from maxent.problems import Claim, Identity, Monotonicity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._threshold import (
    BETWEEN,
    GIVEN,
    MEAN,
    SUCCESS,
    WEIGHT,
    Z,
    b,
    r,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total

COLDER = (Integer(0), oo)

CLAIM = Claim(
    id="temperature-concentration",
    title="Mean reward and the probability of exceeding any threshold increase with 1 / tau",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"\text{temperature controls how sharply }\pi^*_\tau\text{ concentrates on high-reward"
    r" trajectories}",
    given=GIVEN,
    assumptions=BETWEEN,
    statements=(
        Identity(Derivative(MEAN, b), total(r[i] ** 2 * WEIGHT, i) / Z - MEAN**2),
        Monotonicity(MEAN, b, increasing=True, domain=COLDER),
        Monotonicity(SUCCESS, b, increasing=True, domain=COLDER),
    ),
    expected=Verdict.CONFIRMED,
)
