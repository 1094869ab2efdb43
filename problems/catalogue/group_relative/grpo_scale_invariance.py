"""Multiplying all rewards by a positive number is printed as leaving the advantages as they are.

The printed denominator holds a fixed epsilon beside the spread, and does not scale with the rewards.
"""

from sympy import Symbol

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.group_relative._advantage import GIVEN, SECTION, advantage
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i
from maxent.problems.parameters.parameter import positive

c = Symbol("c", positive=True)

CLAIM = Claim(
    id="grpo-scale-invariance",
    title="Multiplying all rewards of a group by c > 0 changes no advantage",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\hat A_i(c\,r)=\hat A_i(r)\ \text{with}\ \hat A_i=\frac{r_i-\bar r_G}{\sigma_G+\varepsilon}",
    given=(*GIVEN, positive(c)),
    statements=(Identity(advantage(i, scale=c), advantage(i)),),
    expected=Verdict.REFUTED,
    corrected_by="grpo-scale-invariance-corrected",
)
