"""The variational condition that the KL-regularised optimum satisfies."""

from sympy import Integer, log

from maxent.problems import AtOptimum, Claim, Curvature, Source, Verdict
from maxent.problems.catalogue.gibbs._regularised import GIVEN, PROBLEM, lam, pi, pi_ref, r, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total

OBJECTIVE = total(pi[i] * r[i], i) - tau * total(pi[i] * log(pi[i] / pi_ref[i]), i)

CLAIM = Claim(
    id="kl-lagrangian-display",
    title="The objective is strictly concave, and its Lagrangian is stationary at the optimum",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"\frac{\delta}{\delta\pi(y|x)}\left[\sum_y\pi(y|x)r(x,y)-\tau\sum_y\pi(y|x)"
    r"\log\frac{\pi(y|x)}{\pi_\text{ref}(y|x)}-\lambda\left(\sum_y\pi(y|x)-1\right)\right]=0",
    given=GIVEN,
    problem=PROBLEM,
    statements=(
        Curvature(OBJECTIVE, concave=True),
        AtOptimum(r[i] - tau * log(pi[i] / pi_ref[i]) - tau - lam, Integer(0)),
    ),
    expected=Verdict.CONFIRMED,
)
