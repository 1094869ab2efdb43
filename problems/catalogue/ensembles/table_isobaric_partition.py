"""The isothermal-isobaric partition function as an integral over volumes alone."""

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.ensembles._isobaric import (
    GIBBS_FREE_ENERGY,
    GIVEN,
    ON_PAIRS,
    OVER_VOLUMES,
    weight,
)
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, k

CLAIM = Claim(
    id="table-isobaric-partition",
    title="The integral of exp(-beta (E + P V)) over volumes normalises the law of state and volume",
    source=Source(BOLTZMANN, "Gibbs Distribution: A More General Framework, row Isothermal-Isobaric"),
    printed=r"\Delta=\int e^{-\beta(E+PV)}dV",
    given=GIVEN,
    definitions=ON_PAIRS,
    problem=GIBBS_FREE_ENERGY,
    statements=(Optimum(weight(i, k) / OVER_VOLUMES),),
    expected=Verdict.REFUTED,
    corrected_by="table-isobaric-partition-corrected",
)
