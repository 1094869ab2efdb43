"""Whether the soft maximum of noisy values is biased less than the maximum, each for its own target."""

from problems import Claim, Inequality, Source, Verdict
from problems.catalogue.value_error._noise import CENTRED, GIVEN, Q, e, hard, mean, soft
from problems.documents import LANGEVIN_CALIBER
from problems.notation import i, k

CLAIM = Claim(
    id="soft-max-less-biased",
    title="Noise of mean zero raises the soft maximum no more than it raises the maximum",
    source=Source(LANGEVIN_CALIBER, "MaxEnt RL: Comparison with standard RL"),
    printed=r"\text{Overestimates value (max bias)}\quad\text{against}\quad\text{Less biased (soft max)}",
    given=GIVEN,
    definitions=CENTRED,
    statements=(Inequality(mean(hard(Q[i] + e[k, i])) - hard(Q[i]), mean(soft(Q[i] + e[k, i])) - soft(Q[i])),),
    expected=Verdict.REFUTED,
    corrected_by="soft-max-less-biased-corrected",
)
