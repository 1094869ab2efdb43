"""With both KL terms in one step, the temperature alone decides where the iteration rests.

The step's minimiser is a geometric mean of the Gibbs policy and the current one; the Gibbs policy is its
fixed point for every step size.
"""

from sympy import exp

from maxent.problems import (
    Claim,
    Identity,
    Linear,
    Normalisation,
    Optimum,
    RelativeEntropy,
    Simplex,
    Source,
    Verdict,
    minimise,
)
from maxent.problems.catalogue.mirror_descent._free_energy import GIBBS, GIVEN, lam, r, ref, tau
from maxent.problems.catalogue.mirror_descent._policy import eta, pi, pi_k
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, n, total

SHARE = eta * tau / (1 + eta * tau)
"""How far one step goes, from 0 (not at all) to 1 (all the way to the Gibbs policy)."""
NEXT = ref[i] ** SHARE * pi_k[i] ** (1 - SHARE) * exp(SHARE * r[i] / tau)
MASS = total(GIBBS.subs(i, j), j)

CLAIM = Claim(
    id="tau-scale-separation",
    title="The temperature chooses the fixed point of the exact proximal step, the step size only the pace",
    source=Source(THERMODYNAMICS, "5. Two KLs: landscape versus timestep"),
    printed=r"\tau\text{ chooses the landscape, and }\eta\text{ chooses the timestep}",
    given=GIVEN,
    problem=minimise(
        Simplex(pi, i, n),
        Linear(r, weight=-1),
        RelativeEntropy(ref, tau),
        RelativeEntropy(pi_k, 1 / eta),
        subject_to=[Normalisation(lam)],
    ),
    statements=(
        Optimum(NEXT, proportional=True),
        Identity(NEXT.subs(pi_k[i], GIBBS / MASS), GIBBS / MASS ** (1 - SHARE)),
    ),
    expected=Verdict.CONFIRMED,
)
