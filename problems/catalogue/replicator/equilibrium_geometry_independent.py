"""The free energy's gradient flow in any geometry in which pairs of actions exchange mass."""

from sympy import IndexedBase

from maxent.problems import Claim, Dissipation, Flow, RestPoint, Source, Verdict
from maxent.problems.catalogue.replicator._flow import (
    FREE_ENERGY,
    GIBBS,
    KL_SHAPED,
    SPACE,
    A,
    pi_ref,
    r,
    tau,
    time,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, positive, real, temperature

K = IndexedBase("K", positive=True)
EASE, LEAD = K[i, j] * K[j, i], A[i] - A[j]
"""How easily mass moves between two actions (in Fisher's geometry pi_i pi_j), and what moves it."""
FLOW = Flow(SPACE, time, total(EASE * LEAD, j))

CLAIM = Claim(
    id="equilibrium-geometry-independent",
    title="The gradient flow rests at the Gibbs policy in every geometry, and gets there at its own rate",
    source=Source(THERMODYNAMICS, "9. From mirror-descent steps to probability flows"),
    printed=r"\text{the Gibbs equilibrium belongs to the free energy, while the transient flow depends on "
    r"the chosen geometry}",
    given=(distribution(pi_ref, n), real(r, n), temperature(tau), positive(K, n, n)),
    definitions=(KL_SHAPED,),
    statements=(
        RestPoint(FLOW, GIBBS, stable=True),
        Dissipation(FLOW, FREE_ENERGY, -total(total(EASE * LEAD**2, j), i) / 2),
    ),
    expected=Verdict.CONFIRMED,
)
