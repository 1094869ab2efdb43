"""Printed: with more than two rewards the crossover is smoother than with two.

Smoothness is compared where it has no units: the slope of the logit in log(1 / tau) at the midpoint,
which for a binary reward of reference mass p is log((1 - p) / p), whatever the reward.  The law at the
midpoint is given: weights w, scaled on either side of the threshold to a mass of one half.  Tilted
back by exp(-b r) they are the reference, with the odds (1 - p) / p.
"""

from sympy import IndexedBase, exp, log

from maxent.problems import Claim, Inequality, Source, Verdict
from maxent.problems.catalogue.critical_temperature._threshold import ABOVE, BETWEEN, b, c, r
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, moment, real

w = IndexedBase("w", positive=True)
HIGH, LOW = total(ABOVE * w[i], i), total((1 - ABOVE) * w[i], i)
TILTED_HIGH = total(ABOVE * w[i] * exp(-b * r[i]), i) / HIGH
TILTED_LOW = total((1 - ABOVE) * w[i] * exp(-b * r[i]), i) / LOW
SLOPE = b * (total(r[i] * ABOVE * w[i], i) / HIGH - total(r[i] * (1 - ABOVE) * w[i], i) / LOW)

CLAIM = Claim(
    id="richer-rewards-smoother",
    title="At its midpoint a richer reward's crossover is at most as steep as a binary reward's",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"\text{With richer reward shapes, the same Gibbs reweighting still produces a }\tau"
    r"\text{-driven crossover, just smoother and without a clean midpoint}",
    given=(real(r, n), distribution(w, n), moment(c, r, n), inverse_temperature(b)),
    assumptions=BETWEEN,
    statements=(Inequality(log(TILTED_LOW / TILTED_HIGH), SLOPE),),
    expected=Verdict.REFUTED,
    corrected_by="richer-rewards-smoother-corrected",
)
