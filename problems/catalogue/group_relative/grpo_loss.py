"""The loss, its clip inactive, is a strictly concave function of the policy: an objective to maximise."""

from sympy import Integer, log

from maxent.problems import Claim, Curvature, Source, Verdict
from maxent.problems.catalogue.group_relative._group import SECTION
from maxent.problems.catalogue.group_relative._objective import GIVEN, beta, penalised, pi, pi_ref, r
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, total

CLAIM = Claim(
    id="grpo-loss",
    title="Where no ratio is clipped, the loss of a policy is strictly concave: its best policy maximises it",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"L_\text{GRPO}(\theta)=\mathbb E\left[\min\bigl(\rho_i(\theta)\hat A_i,\,\mathrm{clip}"
    r"(\rho_i(\theta),1-\epsilon,1+\epsilon)\hat A_i\bigr)\right]-\beta\,\mathrm{KL}(\pi_\theta\,\|\,"
    r"\pi_\text{ref})",
    given=GIVEN,
    problem=penalised(Integer(1)),
    statements=(
        Curvature(total(pi[j] * r[j], j) - beta * total(pi[j] * log(pi[j] / pi_ref[j]), j), concave=True),
    ),
    expected=Verdict.CONFIRMED,
)
