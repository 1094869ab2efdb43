"""A policy over continuous actions turns deterministic as its entropy goes to minus infinity."""

from sympy import Eq, Integer, exp, log, oo

from maxent.problems import Claim, Limit, LineIntegral, Monotonicity, SolutionCount, Source, Verdict
from maxent.problems.catalogue.soft_policy._gaussian import ENTROPY, GAUSSIAN, GIVEN, a, sigma
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE

CLAIM = Claim(
    id="entropy-nonzero-means-stochastic-corrected",
    title="A Gaussian policy's entropy falls with its spread to minus infinity, through zero at one spread",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "Training Results on Pendulum-v1, for a density"),
    printed=r"H(\pi)=\frac12\log(2\pi e\sigma^2),\quad\lim_{\sigma\to0}e^{H}=0",
    given=GIVEN,
    statements=(
        LineIntegral(a, -GAUSSIAN * log(GAUSSIAN), ENTROPY),
        Monotonicity(ENTROPY, sigma, increasing=True, domain=(Integer(0), oo)),
        Limit(exp(ENTROPY), sigma, Integer(0), Integer(0)),
        SolutionCount(Eq(ENTROPY, 0), sigma, (Integer(0), oo), 1),
    ),
    expected=Verdict.CONFIRMED,
)
