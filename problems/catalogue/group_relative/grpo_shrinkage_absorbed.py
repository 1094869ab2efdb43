"""The factor 1 - 1/G of centred rewards is printed as absorbed into the learning rate.

A learning rate multiplies the whole update, and with it the reference penalty of the loss, which the
factor does not multiply: the equilibrium moves.
"""

from sympy import Integer

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.group_relative._objective import tilted
from maxent.problems.catalogue.group_relative._shrunken import AT_LEAST_TWO, GIVEN, SECTION, SHRUNKEN
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="grpo-shrinkage-absorbed",
    title="A learning rate absorbs the factor 1 - 1/G: the optimum stays that of unshrunken rewards",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\max_\pi\eta\left((1-1/G)\,\mathbb E_\pi[r]-\beta\,\mathrm{KL}(\pi\,\|\,\pi_\text{ref})\right)"
    r"\ \Rightarrow\ \pi\propto\pi_\text{ref}\,e^{r/\beta}",
    given=GIVEN,
    problem=SHRUNKEN,
    statements=(Optimum(tilted(Integer(1)), proportional=True),),
    assumptions=(AT_LEAST_TWO,),
    expected=Verdict.REFUTED,
    corrected_by="grpo-shrinkage-absorbed-corrected",
)
