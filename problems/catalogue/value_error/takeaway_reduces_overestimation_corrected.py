"""The soft maximum of noisy values overestimates the best true value at least as much as the maximum."""

from problems import Claim, Inequality, Source, Verdict
from problems.catalogue.value_error._noise import CENTRED, GIVEN, Q, e, hard, mean, soft
from problems.documents import LANGEVIN_CALIBER
from problems.notation import i, k

CLAIM = Claim(
    id="takeaway-reduces-overestimation-corrected",
    title="With noise of mean zero, the soft maximum overestimates max Q no less than the maximum does",
    source=Source(LANGEVIN_CALIBER, "Key Takeaways, 5, with the inequality the other way round"),
    printed=r"\mathbb E\,\alpha\log\sum_a e^{(Q_a+e_a)/\alpha}\ge\mathbb E\max_a(Q_a+e_a)\ge\max_a Q_a",
    given=GIVEN,
    definitions=CENTRED,
    statements=(
        Inequality(mean(soft(Q[i] + e[k, i])), mean(hard(Q[i] + e[k, i]))),
        Inequality(mean(hard(Q[i] + e[k, i])), hard(Q[i])),
    ),
    expected=Verdict.CONFIRMED,
)
