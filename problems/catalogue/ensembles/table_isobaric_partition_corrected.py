"""The isothermal-isobaric partition function as a sum over states and an integral over volumes."""

from sympy import exp

from maxent.problems import Claim, Identity, Optimum, Source, Verdict
from maxent.problems.catalogue.ensembles._isobaric import (
    GIBBS_FREE_ENERGY,
    GIVEN,
    ON_PAIRS,
    OVER_BOTH,
    E,
    M,
    P,
    V,
    beta,
    w,
    weight,
)
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, j, k, t, total

CANONICAL = total(exp(-beta * E[j, t]), j)
"""The canonical partition function at the volume of one cell."""

CLAIM = Claim(
    id="table-isobaric-partition-corrected",
    title="The sum over states of that integral normalises the law, and integrates the canonical Z",
    source=Source(
        BOLTZMANN,
        "Gibbs Distribution: A More General Framework, row Isothermal-Isobaric, with the sum over states",
    ),
    printed=r"\Delta=\int\sum_i e^{-\beta(E_i+PV)}dV=\int e^{-\beta PV}Z\,dV",
    given=GIVEN,
    definitions=ON_PAIRS,
    problem=GIBBS_FREE_ENERGY,
    statements=(
        Optimum(weight(i, k) / OVER_BOTH),
        Identity(OVER_BOTH, total(exp(-beta * P * V[t]) * CANONICAL * w[t], t, M)),
    ),
    expected=Verdict.CONFIRMED,
)
