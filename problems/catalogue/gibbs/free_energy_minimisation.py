"""The minimiser of the free energy is Gibbs, and the excess free energy is tau KL."""

from sympy import log

from maxent.problems import Claim, OptimalityGap, Optimum, Source, Verdict
from maxent.problems.catalogue.gibbs._regularised import FREE_ENERGY, GIBBS, GIVEN, pi, pi_star, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import k, total

CLAIM = Claim(
    id="free-energy-minimisation",
    title="The free energy exceeds its minimum, at the Gibbs distribution, by tau KL(pi || pi*)",
    source=Source(THERMODYNAMICS, "Equilibrium (roles, item 1); 5. Two KLs; 10. The attractor"),
    printed=r"\mathcal F_\tau(\pi)=-\mathbb E_\pi[r]+\tau\,\mathrm{KL}(\pi\,\|\,\pi_\text{ref})"
    r"\ \text{has the Gibbs distribution as its minimizer}",
    given=GIVEN,
    problem=FREE_ENERGY,
    statements=(
        Optimum(GIBBS),
        OptimalityGap(tau * total(pi[k] * log(pi[k] / pi_star[k]), k), optimum=pi_star),
    ),
    expected=Verdict.CONFIRMED,
)
