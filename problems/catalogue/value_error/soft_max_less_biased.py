"""Whether the soft maximum of noisy values is biased less than the maximum, each for its own target."""

from maxent.problems import Claim, Inequality, Source, Verdict
from maxent.problems.catalogue.value_error._noise import GIVEN, UNBIASED, Q, hard, mean, q, soft
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import i, k

CLAIM = Claim(
    id="soft-max-less-biased",
    title="Unbiased noise raises the soft maximum no more than it raises the maximum",
    source=Source(LANGEVIN_CALIBER, "ML Narrative: Comparison with Standard RL"),
    printed=r"\text{Overestimates value (max bias)}\quad\text{against}\quad\text{Less biased (soft max)}",
    given=GIVEN,
    definitions=UNBIASED,
    statements=(Inequality(mean(hard(q[k, i]), k) - hard(Q[i]), mean(soft(q[k, i]), k) - soft(Q[i])),),
    expected=Verdict.REFUTED,
    corrected_by="soft-max-less-biased-corrected",
)
