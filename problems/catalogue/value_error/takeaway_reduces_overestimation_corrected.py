"""The soft maximum of unbiased estimates overestimates the best value at least as much as the maximum."""

from maxent.problems import Claim, Inequality, Source, Verdict
from maxent.problems.catalogue.value_error._noise import GIVEN, UNBIASED, Q, hard, mean, q, soft
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import i, k

CLAIM = Claim(
    id="takeaway-reduces-overestimation-corrected",
    title="Of unbiased estimates, the soft maximum overestimates max Q no less than the maximum does",
    source=Source(LANGEVIN_CALIBER, "Key Takeaways, 5, with the inequality the other way round"),
    printed=r"\mathbb E\,\alpha\log\sum_a e^{\hat Q_a/\alpha}\ge\mathbb E\max_a\hat Q_a\ge\max_a Q_a",
    given=GIVEN,
    definitions=UNBIASED,
    statements=(
        Inequality(mean(soft(q[k, i]), k), mean(hard(q[k, i]), k)),
        Inequality(mean(hard(q[k, i]), k), hard(Q[i])),
    ),
    expected=Verdict.CONFIRMED,
)
