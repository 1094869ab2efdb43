"""The success probability is a logistic function of 1/tau."""

from sympy import Symbol, exp, log

from problems import Claim, Identity, Source, Verdict
from problems.catalogue.critical_temperature._binary import SUCCESS, Delta, p, tau
from problems.documents import THERMODYNAMICS
from problems.parameter import inverse_temperature, positive, probability

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
