"""The energy of a Boltzmann machine whose theta are thresholds."""

from maxent.problems import Claim, Source, Verdict
from maxent.problems.catalogue.boltzmann_machine._units import (
    COUPLINGS,
    FIELD,
    GIVEN,
    INTERACTION,
    above_threshold,
)
from maxent.problems.documents.sources import BOLTZMANN

CLAIM = Claim(
    id="bm-energy-threshold-corrected",
    title="Plus theta times the state in the energy makes theta the threshold of the unit",
    source=Source(BOLTZMANN, "The Energy Function of Boltzmann Machine, with plus theta in place of minus"),
    printed=r"E=-\sum_{i<j}w_{ij}s_is_j+\sum_i\theta_i s_i,\quad\theta_i\text{ is a threshold for unit }i",
    given=GIVEN,
    definitions=(COUPLINGS,),
    statements=(above_threshold(INTERACTION + FIELD),),
    expected=Verdict.CONFIRMED,
)
