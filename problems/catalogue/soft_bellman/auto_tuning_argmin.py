"""Temperature tuning as printed: the target entropy is missing from the objective."""

from sympy import log

from maxent.problems import Claim, DualMinimiser, Source, Verdict
from maxent.problems.catalogue.soft_bellman._entropy_floor import BINDS, GIVEN, PROBLEM, alpha, pi
from maxent.problems.documents.sources import MAXENT_RL
from maxent.problems.expressions.notation import i, total

CLAIM = Claim(
    id="auto-tuning-argmin",
    title="The tuned temperature minimises E[-alpha log pi] over alpha > 0",
    source=Source(MAXENT_RL, "Automatic Tuning"),
    printed=r"\alpha^*=\arg\min_{\alpha>0}\mathbb E_\pi[-\alpha\log\pi(a\mid s)]\ \text{s.t.}\ "
    r"\mathcal H(\pi)\ge\bar{\mathcal H}",
    given=GIVEN,
    assumptions=(BINDS,),
    problem=PROBLEM,
    statements=(DualMinimiser(alpha, total(pi[i] * (-alpha * log(pi[i])), i)),),
    expected=Verdict.REFUTED,
    corrected_by="auto-tuning-argmin-corrected",
)
