"""Whether a critic whose Bellman residual is small is as close to the optimal action value."""

from sympy import Integer

from maxent.problems import Claim, ResidualBound, Source, Verdict
from maxent.problems.catalogue.value_error._critic import BACKUP, GIVEN, REWARD, Q, Q_star
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import a, s

CLAIM = Claim(
    id="loss-plateau-means-convergence",
    title="The critic is no farther from the optimal action value than its Bellman residual is large",
    source=Source(LANGEVIN_CALIBER, "Training Results on Pendulum-v1"),
    printed=r"\text{Both Q-loss (green) and policy loss (purple) stabilize after initial growth, indicating "
    r"convergence of the learning process.}",
    given=GIVEN,
    definitions=REWARD,
    statements=(ResidualBound(BACKUP, Q[s, a], Q_star, Integer(1)),),
    expected=Verdict.REFUTED,
    corrected_by="loss-plateau-means-convergence-corrected",
)
