"""Whether the soft maximum in the Bellman equation overestimates the best value less than the maximum."""

from problems import Claim, Inequality, Source, Verdict
from problems.catalogue.value_error._noise import CENTRED, GIVEN, Q, e, hard, mean, soft
from problems.documents import LANGEVIN_CALIBER
from problems.notation import i, k

CLAIM = Claim(
    id="takeaway-reduces-overestimation",
    title="With noise of mean zero, the soft maximum overestimates max Q no more than the maximum does",
    source=Source(LANGEVIN_CALIBER, "Key Takeaways, 5"),
    printed=r"V(s) = \alpha \log \int e^{Q(s,a)/\alpha} da\ \text{is a temperature-smoothed version of}\ "
    r"V(s) = \max_a Q(s,a)\text{, reducing overestimation bias}",
    given=GIVEN,
    definitions=CENTRED,
    statements=(Inequality(mean(hard(Q[i] + e[k, i])), mean(soft(Q[i] + e[k, i]))),),
    expected=Verdict.REFUTED,
    corrected_by="takeaway-reduces-overestimation-corrected",
)
