"""The maximum-entropy regulator: the gain of the regulator without entropy, and a variance of its own.

The partition function says that the soft value is -P x^2 and a constant, so that P solves Riccati's
equation; the moment generating function is that of the normal law.
"""

from sympy import Symbol, exp

from maxent.problems import Claim, LineIntegral, Source, Verdict
from maxent.problems.catalogue.soft_policy._regulator import (
    ACTION_VALUE,
    CURVATURE,
    DEFINITIONS,
    GIVEN,
    PARTITION_FUNCTION,
    POLICY,
    POSITIVE_WEIGHT,
    K,
    alpha,
    u,
    x,
)
from maxent.problems.documents.sources import MAXENT_RL_ON_THE_LINE
from maxent.problems.parameters.parameter import real

theta = Symbol("theta", real=True)
VARIANCE = alpha / (2 * CURVATURE)

CLAIM = Claim(
    id="app-robust-margins-corrected",
    title="The maximum-entropy regulator has the gain of Riccati's equation, and alpha sets its variance",
    source=Source(MAXENT_RL_ON_THE_LINE, "Applications Beyond SAC, for linear systems with quadratic cost"),
    printed=r"\pi(\cdot\mid x)=\mathcal N\Big(-Kx,\frac{\alpha}{2(r+\gamma b^2P)}\Big),\quad "
    r"K=\frac{\gamma abP}{r+\gamma b^2P},\quad P=q+\frac{\gamma a^2Pr}{r+\gamma b^2P}",
    given=(*GIVEN, real(theta)),
    definitions=DEFINITIONS,
    assumptions=(POSITIVE_WEIGHT,),
    statements=(
        LineIntegral(u, exp(ACTION_VALUE / alpha), PARTITION_FUNCTION),
        LineIntegral(u, exp(theta * u) * POLICY, exp(-K * x * theta + VARIANCE * theta**2 / 2)),
    ),
    expected=Verdict.CONFIRMED,
)
