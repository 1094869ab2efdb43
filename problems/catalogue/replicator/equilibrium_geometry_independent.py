"""The free energy's gradient flow in any geometry in which pairs of actions exchange mass."""

from sympy import IndexedBase

from problems import Claim, Dissipation, Flow, RestPoint, Source, Verdict
from problems.catalogue.replicator._flow import FREE_ENERGY, GIBBS, KL_SHAPED, SPACE, A, pi_ref, r, tau, time
from problems.documents import THERMODYNAMICS
from problems.notation import i, j, n, total
from problems.parameter import distribution, positive, real, temperature

K = IndexedBase("K", positive=True)
LEAD = A[i] - A[j]
FLOW = Flow(SPACE, time, total((K[i, j] + K[j, i]) * LEAD, j))
"""K says how easily mass moves between two actions: pi_i pi_j in Fisher's geometry, 1 / n in Euclid's."""

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
        Dissipation(FLOW, FREE_ENERGY, -total(total(K[i, j] * LEAD**2, j), i)),
    ),
    expected=Verdict.CONFIRMED,
)
