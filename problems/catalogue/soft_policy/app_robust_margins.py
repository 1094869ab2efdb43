"""Entropy as a source of robustness margins, in the regulator of a linear system."""

from sympy import Abs, Integer, oo

from maxent.problems import Claim, LineIntegral, Monotonicity, Source, Verdict
from maxent.problems.catalogue.soft_policy._regulator import (
    DEFINITIONS,
    GIVEN,
    POLICY,
    POSITIVE_WEIGHT,
    K,
    a,
    alpha,
    b,
    u,
    x,
)
from maxent.problems.documents.sources import MAXENT_RL_ON_THE_LINE

CLAIM = Claim(
    id="app-robust-margins",
    title="The mean action of the maximum-entropy regulator has a margin of stability that grows with alpha",
    source=Source(MAXENT_RL_ON_THE_LINE, "Applications Beyond SAC"),
    printed=r"\text{Robust control: Entropy regularization provides robustness margins}",
    given=GIVEN,
    definitions=DEFINITIONS,
    assumptions=(POSITIVE_WEIGHT,),
    statements=(
        LineIntegral(u, u * POLICY, -K * x),
        Monotonicity(Abs(a - b * K), alpha, increasing=False, domain=(Integer(0), oo)),
    ),
    expected=Verdict.REFUTED,
    corrected_by="app-robust-margins-corrected",
)
