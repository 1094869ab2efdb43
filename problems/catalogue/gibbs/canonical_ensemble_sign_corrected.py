"""The canonical ensemble minimises mean energy minus entropy over beta."""

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.gibbs._ensemble import GIVEN, MINIMISE, WEIGHT
from maxent.problems.documents.sources import LANGEVIN_CALIBER

CLAIM = Claim(
    id="canonical-ensemble-sign-corrected",
    title="Minimising mean energy minus entropy over beta gives the Boltzmann distribution",
    source=Source(LANGEVIN_CALIBER, "Connection to Physics, with min in place of max"),
    printed=r"\min_p\,\mathbb E_p[E]-\frac1\beta H(p)\ \Rightarrow\ p^*(x)\propto e^{-\beta E(x)}",
    given=GIVEN,
    problem=MINIMISE,
    statements=(Optimum(WEIGHT, proportional=True),),
    expected=Verdict.CONFIRMED,
)
