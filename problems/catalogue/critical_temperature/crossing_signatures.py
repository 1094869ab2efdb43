"""What moves at the crossing: success, the reference KL, pass@m; in long tasks all at one temperature.

Each grows with b = 1 / tau at a positive rate, and changes as fast as the success rate does.
"""

from sympy import Abs, Derivative, Rational, Subs, Symbol, exp, log, oo

from maxent.problems import Claim, Identity, Limit, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import SUCCESS, Delta, p, tau
from maxent.problems.catalogue.critical_temperature._steps import K, delta, q
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import (
    count,
    inverse_temperature,
    positive,
    probability,
    temperature,
)

b = Symbol("b", positive=True)
m = Symbol("m", integer=True, positive=True)
LOGIT = log(2 ** (1 / m) - 1)
"""The logit of the success rate at which one of m attempts succeeds half the time."""
CROSSING = Delta / (LOGIT - log(p / (1 - p)))
NOT_YET = p < 1 - Rational(1, 2) ** (1 / m)
"""Without reward fewer than half of the groups of m attempts succeed: the level lies ahead."""
LONG_TASK = K * delta / (LOGIT + log((1 - q**K) / q**K))
AT_B = SUCCESS.subs(tau, 1 / b)
DIVERGENCE = b * Delta * AT_B - log(p * exp(b * Delta) + 1 - p)

CLAIM = Claim(
    id="crossing-signatures",
    title="Success, KL and pass@m rise together, and cross at one temperature in the limit of long tasks",
    source=Source(THERMODYNAMICS, "11. From equilibrium to empirical crossings"),
    printed=r"\text{look for sharp changes in success rate, entropy, reference KL, pass@k, or related order"
    r" parameters as the KL strength is swept}",
    given=(
        probability(p),
        probability(q),
        positive(Delta),
        positive(delta),
        temperature(tau),
        inverse_temperature(b),
        count(m),
        count(K),
    ),
    statements=(
        Identity(Derivative(AT_B, b), Delta * AT_B * (1 - AT_B)),
        Identity(Derivative(DIVERGENCE, b), b * Delta**2 * AT_B * (1 - AT_B)),
        Identity(Derivative(1 - (1 - AT_B) ** m, b), m * Delta * AT_B * (1 - AT_B) ** m),
        Identity(Subs(SUCCESS, tau, CROSSING), 1 - Rational(1, 2) ** (1 / m)),
        Limit(LONG_TASK, K, oo, delta / Abs(log(q))),
    ),
    assumptions=(NOT_YET,),
    expected=Verdict.CONFIRMED,
)
