"""The maximum-entropy policy is the softmax of the reward."""

from sympy import exp

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.gibbs._maximum_entropy import GIVEN, PROBLEM, T, Z, r
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="maxent-soft-policy",
    title="The maximiser of reward plus T times entropy is the softmax of reward over T",
    source=Source(BOLTZMANN, "Optimal-Soft Policy Form"),
    printed=r"\pi^\star(\xi\mid s_0)=\frac{\exp(r_\theta(\xi,s_0)/T)}{Z(r_\theta,s_0,T)},"
    r"\quad Z=\sum_{\xi'\in\Xi}\exp(r_\theta(\xi',s_0)/T)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Optimum(exp(r[i] / T) / Z),),
    expected=Verdict.CONFIRMED,
)
