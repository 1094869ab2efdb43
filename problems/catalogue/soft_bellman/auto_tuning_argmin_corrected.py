"""Temperature tuning: the multiplier of the entropy floor minimises the dual function."""

from sympy import exp, log

from maxent.problems import Claim, DualMinimiser, Source, Verdict
from maxent.problems.catalogue.soft_bellman._entropy_floor import BINDS, GIVEN, PROBLEM, H_bar, Q, alpha
from maxent.problems.documents.sources import MAXENT_RL
from maxent.problems.expressions.notation import i, total

CLAIM = Claim(
    id="auto-tuning-argmin-corrected",
    title="The tuned temperature minimises alpha log sum exp(Q / alpha) - alpha H_bar",
    source=Source(MAXENT_RL, "Automatic Tuning, with the dual function as the objective"),
    printed=r"\alpha^*=\arg\min_{\alpha>0}\Big\{\alpha\log\sum_a\exp(Q(s,a)/\alpha)"
    r"-\alpha\bar{\mathcal H}\Big\}",
    given=GIVEN,
    assumptions=(BINDS,),
    problem=PROBLEM,
    statements=(DualMinimiser(alpha, alpha * log(total(exp(Q[i] / alpha), i)) - alpha * H_bar),),
    expected=Verdict.CONFIRMED,
)
