"""Maximum caliber among the laws that a policy can bring about is maximum-entropy control."""

from maxent.problems import Claim, SameOptimum, Source, Verdict
from maxent.problems.catalogue.caliber._control import UNDER_DYNAMICS
from maxent.problems.catalogue.soft_bellman._horizon import GIVEN, PROBLEM
from maxent.problems.documents.sources import LANGEVIN_CALIBER

CLAIM = Claim(
    id="maxcal-rl-gives-maxent-rl-corrected",
    title="With the dynamics as constraints, the law of largest caliber acts by the maximum-entropy policy",
    source=Source(LANGEVIN_CALIBER, "Maximum Caliber (Dynamic), with the dynamics as further constraints"),
    printed=r"\max_P\ \mathbb E_P\Big[\sum_t r_t\Big]-\alpha\,\mathrm{KL}\Big(P\,\Big\|\,\rho\prod_t p\Big)"
    r"\ \text{s.t.}\ P(s'\mid\text{prefix},a)=p(s'\mid s,a)\ \Rightarrow\ "
    r"\pi^*=\arg\max_\pi\ \mathbb E\sum_t\big[r_t+\alpha\mathcal H(\pi(\cdot\mid s_t))\big]",
    given=GIVEN,
    problem=UNDER_DYNAMICS,
    statements=(SameOptimum(PROBLEM),),
    expected=Verdict.CONFIRMED,
)
