"""The step size decides how far the policy moves: from not at all to all the way to the best actions.

The divergence from the old policy rises strictly: its slope is eta times the variance of the advantage
under the new policy.
"""

from sympy import Integer, KroneckerDelta, Symbol, exp, log, oo

from maxent.problems import Claim, Definition, Limit, Monotonicity, Source, Verdict
from maxent.problems.catalogue.mirror_descent._policy import GIVEN, A, eta, pi_k
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import j, k, n, total

Z = total(pi_k[k] * exp(eta * A[k]), k)
D = Symbol("D", real=True)
NEW = pi_k[j] * exp(eta * A[j]) / Z
MOVED = total(NEW * (eta * A[j] - log(Z)), j)
"""KL between the new policy and the old one."""
BEST = total(pi_k[j] * KroneckerDelta(A[j], maximum(A[k], k, n)), j)

CLAIM = Claim(
    id="eta-controls-aggressiveness",
    title="A larger step size moves the policy strictly further",
    source=Source(THERMODYNAMICS, "4. Policies are distributions"),
    printed=r"\eta\text{ controls how aggressively}",
    given=GIVEN,
    definitions=(Definition(D, MOVED),),
    assumptions=(maximum(A[j], j, n) > minimum(A[j], j, n),),
    statements=(
        Monotonicity(D, eta, increasing=True, domain=(Integer(0), oo)),
        Limit(D, eta, Integer(0), Integer(0)),
        Limit(D, eta, oo, -log(BEST)),
    ),
    expected=Verdict.CONFIRMED,
)
