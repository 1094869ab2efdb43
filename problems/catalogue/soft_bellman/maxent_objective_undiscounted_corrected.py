"""The soft Bellman equations of the objective over T stages: no discount, and a value for each stage."""

from sympy import exp, log

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.soft_bellman._horizon import GIVEN, PROBLEM, P, Q, V, alpha, h, pi, r
from maxent.problems.documents.sources import MAXENT_RL
from maxent.problems.expressions.notation import A, S, a, b, s, t, total

AHEAD = r[s, b] + total(P[s, b, t] * V[h + 1, t], t, S)

CLAIM = Claim(
    id="maxent-objective-undiscounted-corrected",
    title="Over T stages the soft value goes back from 0, stage by stage and without discount",
    source=Source(MAXENT_RL, "Entropy-Augmented Objective, with the soft Bellman equations it has"),
    printed=r"V_t(s)=\alpha\log\sum_a\exp\Big(\frac{r(s,a)+\mathbb E_{s'}[V_{t+1}(s')]}{\alpha}\Big),"
    r"\quad V_{T+1}=0,\quad\pi_t(a\mid s)=\exp\Big(\frac{Q_t(s,a)-V_t(s)}{\alpha}\Big)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(
        AtOptimum(V[h, s], alpha * log(total(exp(AHEAD / alpha), b, A))),
        AtOptimum(pi[h, s, a], exp((Q[h, s, a] - V[h, s]) / alpha)),
    ),
    expected=Verdict.CONFIRMED,
)
