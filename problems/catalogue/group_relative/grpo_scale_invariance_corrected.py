"""Without epsilon, the advantages of a group that is no tie do not see a positive scale."""

from sympy import Integer, Symbol

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.group_relative._advantage import NO_TIE, REWARDS, SECTION, advantage
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i
from maxent.problems.parameters.parameter import positive

c = Symbol("c", positive=True)
NOTHING = Integer(0)

CLAIM = Claim(
    id="grpo-scale-invariance-corrected",
    title="With epsilon = 0, multiplying all rewards of a group by c > 0 changes no advantage",
    source=Source(THERMODYNAMICS, f"{SECTION}, with epsilon = 0"),
    printed=r"\hat A_i(c\,r)=\hat A_i(r)\ \text{with}\ \hat A_i=\frac{r_i-\bar r_G}{\sigma_G}",
    given=(*REWARDS, positive(c)),
    statements=(Identity(advantage(i, scale=c, floor=NOTHING), advantage(i, floor=NOTHING)),),
    assumptions=(NO_TIE,),
    expected=Verdict.CONFIRMED,
)
