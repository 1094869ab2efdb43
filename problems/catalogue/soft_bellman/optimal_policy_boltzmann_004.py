"""The optimal maximum-entropy policy is the Boltzmann distribution of the action values."""

from sympy import exp

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.soft_bellman._control import GIVEN, PROBLEM, Q, Z, alpha, pi
from maxent.problems.documents.sources import MAXENT_RL
from maxent.problems.expressions.notation import a, s

CLAIM = Claim(
    id="optimal-policy-boltzmann-004",
    title="The optimal policy is exp(Q / alpha) over its partition function",
    source=Source(MAXENT_RL, "Optimal Policy"),
    printed=r"\pi^*(a\mid s)=\frac{\exp(Q^*_\text{soft}(s,a)/\alpha)}{Z(s)},\quad"
    r" Z(s)=\sum_a\exp(Q^*_\text{soft}(s,a)/\alpha)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(AtOptimum(pi[s, a], exp(Q[s, a] / alpha) / Z),),
    expected=Verdict.CONFIRMED,
)
