"""The proximal functional is the linearised free energy plus a KL to the current policy.

The advantage is the free-energy one; the constant, the free energy of the current policy, moves no
minimiser.
"""

from sympy import log

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.mirror_descent._free_energy import ADVANTAGE, GIVEN, free_energy, r, ref, tau
from maxent.problems.catalogue.mirror_descent._policy import A, eta, pi, pi_k
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, n, total
from maxent.problems.parameters.parameter import distribution

SLOPE = tau * (log(pi_k[j] / ref[j]) + 1) - r[j]
"""The free energy's derivative at the current policy, in one coordinate."""
PROXIMAL = total(pi[j] * log(pi[j] / pi_k[j]), j) / eta

CLAIM = Claim(
    id="proximal-step-functional",
    title="The proximal step minimises the free energy's linearisation plus a KL to the current policy",
    source=Source(THERMODYNAMICS, "5. Two KLs: landscape versus timestep"),
    printed=r"\mathcal G_\eta(\pi;\pi_k)=-\mathbb E_\pi[\hat A_k]+\frac1\eta\,\mathrm{KL}(\pi\,\|\,\pi_k)",
    given=(*GIVEN, distribution(pi, n)),
    definitions=(ADVANTAGE,),
    statements=(
        Identity(
            free_energy(pi_k) + total(SLOPE * (pi[j] - pi_k[j]), j) + PROXIMAL,
            free_energy(pi_k) - total(pi[j] * A[j], j) + PROXIMAL,
        ),
    ),
    expected=Verdict.CONFIRMED,
)
