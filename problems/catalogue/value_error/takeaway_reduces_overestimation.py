"""Whether the soft maximum in the Bellman equation overestimates the best value less than the maximum."""

from maxent.problems import Claim, Inequality, Source, Verdict
from maxent.problems.catalogue.value_error._noise import GIVEN, UNBIASED, hard, mean, q, soft
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import i, k

CLAIM = Claim(
    id="takeaway-reduces-overestimation",
    title="Of unbiased estimates, the soft maximum overestimates max Q no more than the maximum does",
    source=Source(LANGEVIN_CALIBER, "Key Takeaways, 5"),
    printed=r"V(s) = \alpha \log \int e^{Q(s,a)/\alpha} da\ \text{is a temperature-smoothed version of}\ "
    r"V(s) = \max_a Q(s,a)\text{, reducing overestimation bias}",
    given=GIVEN,
    definitions=UNBIASED,
    statements=(Inequality(mean(hard(q[k, i]), k), mean(soft(q[k, i]), k)),),
    expected=Verdict.REFUTED,
    corrected_by="takeaway-reduces-overestimation-corrected",
)
