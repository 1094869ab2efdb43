"""Both directions of the KL divergence have one second-order expansion."""

from sympy import IndexedBase, Symbol, log

from maxent.problems import Claim, Definition, Expansion, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, real

c, v = (IndexedBase(name, real=True) for name in ("c", "v"))
epsilon = Symbol("epsilon", positive=True)
TANGENT = Definition(v[i], pi_old[i] * (c[i] - total(pi_old[k] * c[k], k)))
"""Any direction that keeps the mass: its entries sum to zero."""
MOVED = pi_old[j] + epsilon * v[j]
FORWARD = total(MOVED * log(MOVED / pi_old[j]), j)
REVERSE = total(pi_old[j] * log(pi_old[j] / MOVED), j)
HALF_NORM = epsilon**2 * total(v[j] ** 2 / pi_old[j], j) / 2

CLAIM = Claim(
    id="kl-agree-second-order",
    title="KL in either direction is half the Fisher norm squared, to second order",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier; 12."),
    printed=r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})\approx\mathrm{KL}(\pi_\text{old}\,\|\,\pi)",
    given=(distribution(pi_old, n), real(c, n)),
    definitions=(TANGENT,),
    statements=(Expansion(FORWARD, epsilon, HALF_NORM, 3), Expansion(REVERSE, epsilon, HALF_NORM, 3)),
    expected=Verdict.CONFIRMED,
)
