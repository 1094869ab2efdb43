"""The canonical ensemble printed as a maximisation, whose stationary point is the minimum."""

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.gibbs._ensemble import GIVEN, MAXIMISE, WEIGHT
from maxent.problems.documents.sources import LANGEVIN_CALIBER

CLAIM = Claim(
    id="canonical-ensemble-sign",
    title="Maximising mean energy minus entropy over beta gives the Boltzmann distribution",
    source=Source(LANGEVIN_CALIBER, "Connection to Physics"),
    printed=r"\max_p\,\mathbb E_p[E]-\frac1\beta H(p)\ \Rightarrow\ p^*(x)\propto e^{-\beta E(x)}",
    given=GIVEN,
    problem=MAXIMISE,
    statements=(Optimum(WEIGHT, proportional=True),),
    expected=Verdict.REFUTED,
    corrected_by="canonical-ensemble-sign-corrected",
)
