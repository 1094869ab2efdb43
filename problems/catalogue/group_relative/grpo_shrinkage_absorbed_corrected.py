"""At every learning rate, shrunken rewards settle at the temperature beta G / (G - 1)."""

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.group_relative._objective import tilted
from maxent.problems.catalogue.group_relative._shrunken import AT_LEAST_TWO, FACTOR, GIVEN, SECTION, SHRUNKEN
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="grpo-shrinkage-absorbed-corrected",
    title="At every learning rate the shrunken rewards tilt the reference by (1 - 1/G) r / beta",
    source=Source(THERMODYNAMICS, f"{SECTION}, at temperature beta G / (G - 1)"),
    printed=r"\max_\pi\eta\left((1-1/G)\,\mathbb E_\pi[r]-\beta\,\mathrm{KL}(\pi\,\|\,\pi_\text{ref})\right)"
    r"\ \Rightarrow\ \pi\propto\pi_\text{ref}\,e^{(1-1/G)r/\beta}",
    given=GIVEN,
    problem=SHRUNKEN,
    statements=(Optimum(tilted(FACTOR), proportional=True),),
    assumptions=(AT_LEAST_TWO,),
    expected=Verdict.CONFIRMED,
)
