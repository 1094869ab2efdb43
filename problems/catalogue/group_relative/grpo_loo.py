"""A baseline that leaves the own sample out makes advantage and gradient unbiased."""

from sympy import KroneckerDelta

from maxent.problems import Claim, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import (
    AT_LEAST_TWO,
    GIVEN,
    GROUP,
    SECTION,
    V,
    mean_of_others,
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
    id="grpo-loo",
    title="With the mean of the other completions as baseline, nothing is shrunk",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\text{leave-one-out: no factor}\ (1-1/G)",
    given=GIVEN,
    statements=(
        SampleExpectation(GROUP, r[y[1]] - mean_of_others(y[1]), r[y[1]] - V, given=y[1]),
        SampleExpectation(GROUP, over_group((r[y[j]] - mean_of_others(y[j])) * SCORE), pi[i] * (r[i] - V)),
    ),
    assumptions=(AT_LEAST_TWO,),
    expected=Verdict.CONFIRMED,
)
