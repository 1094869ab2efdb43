"""With any reward the probability of exceeding a threshold has one midpoint and a bounded slope.

It increases strictly from the reference's, which is below one half, to 1: one half is passed once.
"""

from sympy import Derivative, Integer, Rational, log, oo

from maxent.problems import Claim, Identity, Inequality, Limit, Monotonicity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._threshold import (
    ABOVE,
    BETWEEN,
    GIVEN,
    LARGEST,
    MEAN_ABOVE,
    MEAN_BELOW,
    SMALLEST,
    SUCCESS,
    b,
    pi_ref,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total

HALF = Rational(1, 2)
COLDER = (Integer(0), oo)

CLAIM = Claim(
    id="richer-rewards-smoother-corrected",
    title="Exceeding a threshold has one midpoint in 1 / tau; its logit rises at most by the reward range",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?, mended"),
    printed=r"\text{With richer reward shapes, the same Gibbs reweighting still produces a }\tau"
    r"\text{-driven crossover, with a unique midpoint}",
    given=GIVEN,
    assumptions=(*BETWEEN, total(ABOVE * pi_ref[i], i) < HALF),
    statements=(
        Identity(Derivative(log(SUCCESS / (1 - SUCCESS)), b), MEAN_ABOVE - MEAN_BELOW),
        Monotonicity(SUCCESS, b, increasing=True, domain=COLDER),
        Inequality((LARGEST - SMALLEST) * SUCCESS * (1 - SUCCESS), Derivative(SUCCESS, b)),
        Limit(SUCCESS.subs(b, 1 / tau), tau, oo, total(ABOVE * pi_ref[i], i)),
        Limit(SUCCESS.subs(b, 1 / tau), tau, Integer(0), Integer(1)),
    ),
    expected=Verdict.CONFIRMED,
)
