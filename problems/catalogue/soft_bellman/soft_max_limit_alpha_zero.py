"""The soft maximum becomes the maximum as the temperature goes to zero."""

from sympy import Integer, log

from maxent.problems import Claim, Limit, Source, Verdict
from maxent.problems.catalogue.soft_bellman._control import Q, Z, alpha
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import A, S, a, s
from maxent.problems.parameters.parameter import real, temperature

CLAIM = Claim(
    id="soft-max-limit-alpha-zero",
    title="alpha log sum exp(Q / alpha) tends to max Q as alpha tends to 0",
    source=Source(LANGEVIN_CALIBER, "Soft Bellman Equation"),
    printed=r"\text{soft maximum (LogSumExp). As }\alpha\to0\text{, it reduces to }"
    r"V^*(s)=\max_a Q^*(s,a)",
    given=(real(Q, S, A), temperature(alpha)),
    statements=(Limit(alpha * log(Z), alpha, Integer(0), maximum(Q[s, a], a, A)),),
    expected=Verdict.CONFIRMED,
)
