"""A sample's part in its own baseline shrinks the centred reward, and the gradient estimated from it.

The centred reward is taken as it stands here, before its division by the group's spread.
"""

from sympy import KroneckerDelta

from maxent.problems import Claim, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import (
    GIVEN,
    GROUP,
    MEAN,
    SECTION,
    G,
    V,
    over_group,
    pi,
    r,
    y,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j

SCORE = KroneckerDelta(y[j], i) - pi[i]
"""The derivative of log pi(y_j) in the logit of action i."""

CLAIM = Claim(
    id="grpo-shrinkage",
    title="Centring by the group mean shrinks advantage and gradient by the factor 1 - 1/G",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"(1-1/G)\ \text{relative to}\ (r_i-V^\pi(x))",
    given=GIVEN,
    statements=(
        SampleExpectation(GROUP, r[y[1]] - MEAN, (1 - 1 / G) * (r[y[1]] - V), given=y[1]),
        SampleExpectation(GROUP, over_group((r[y[j]] - MEAN) * SCORE), (1 - 1 / G) * pi[i] * (r[i] - V)),
    ),
    expected=Verdict.CONFIRMED,
)
