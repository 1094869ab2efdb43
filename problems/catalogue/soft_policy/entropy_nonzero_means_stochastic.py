"""An entropy other than zero as the mark of a stochastic policy.

The training run has continuous actions, so that the entropy is a differential one: for a finite
number of actions the mark would be right.
"""

from sympy import Eq, Integer, oo

from maxent.problems import Claim, SolutionCount, Source, Verdict
from maxent.problems.catalogue.soft_policy._gaussian import ENTROPY, sigma
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="entropy-nonzero-means-stochastic",
    title="As long as a Gaussian policy has any spread its entropy is other than zero",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Training Results on Pendulum-v1"),
    printed=r"\text{Policy entropy remains non-zero (maintains stochasticity)}",
    given=(),
    statements=(SolutionCount(Eq(ENTROPY, 0), sigma, (Integer(0), oo), 0),),
    expected=Verdict.REFUTED,
    corrected_by="entropy-nonzero-means-stochastic-corrected",
)
