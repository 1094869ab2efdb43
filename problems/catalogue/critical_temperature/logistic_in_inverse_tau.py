"""The success probability is a logistic function of 1/tau."""

from sympy import Symbol, exp, log

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import SUCCESS, Delta, p, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import inverse_temperature, positive, probability

b = Symbol("b", positive=True)

CLAIM = Claim(
    id="logistic-in-inverse-tau",
    title="The success probability is the logistic function of Delta / tau + logit p",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"P^*(\text{correct})=\sigma(\Delta\,b+\operatorname{logit}p),\quad b=1/\tau",
    given=(probability(p), positive(Delta), inverse_temperature(b)),
    statements=(Identity(SUCCESS.subs(tau, 1 / b), 1 / (1 + exp(-(Delta * b + log(p / (1 - p)))))),),
    expected=Verdict.CONFIRMED,
)
