"""Expected reward plus T times entropy is strictly concave for T > 0."""

from sympy import log

from maxent.problems import Claim, Curvature, Source, Verdict
from maxent.problems.catalogue.gibbs._maximum_entropy import GIVEN, PROBLEM, T, pi, r
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, total

CLAIM = Claim(
    id="j-strictly-concave-T-positive",
    title="The regularised objective is strictly concave in the policy",
    source=Source(BOLTZMANN, "J(pi,T) is a Concave function"),
    printed=r"J(\pi,T)=\sum_i\pi_i r_i-T\sum_i\pi_i\log\pi_i\ \text{is strictly concave for}\ T>0",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Curvature(total(pi[i] * r[i], i) - T * total(pi[i] * log(pi[i]), i), concave=True),),
    expected=Verdict.CONFIRMED,
)
