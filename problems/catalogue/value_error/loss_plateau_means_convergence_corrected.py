"""How far a critic is from the optimal action value, in terms of its Bellman residual."""

from maxent.problems import Claim, ResidualBound, Source, Verdict
from maxent.problems.catalogue.value_error._critic import BACKUP, GIVEN, REWARD, Q, Q_star, gamma
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import a, s

CLAIM = Claim(
    id="loss-plateau-means-convergence-corrected",
    title="The critic's distance from the optimal action value is at most its residual over 1 - gamma",
    source=Source(LANGEVIN_CALIBER, "Training Results on Pendulum-v1, with what a small residual implies"),
    printed=r"\|Q-Q^*\|_\infty\le\frac{1}{1-\gamma}\|\mathcal TQ-Q\|_\infty",
    given=GIVEN,
    definitions=REWARD,
    statements=(ResidualBound(BACKUP, Q[s, a], Q_star, 1 / (1 - gamma)),),
    expected=Verdict.CONFIRMED,
)
