"""The soft value of a policy and the log-sum-exp of its action values."""

from sympy import Eq, exp, log

from maxent.problems import Claim, Condition, Definition, Identity, Source, Verdict
from maxent.problems.catalogue.soft_bellman._control import Q, Z, alpha, pi
from maxent.problems.documents.sources import MAXENT_RL
from maxent.problems.expressions.notation import A, S, a, b, s, total
from maxent.problems.parameters.parameter import distribution, real, temperature

SOFT_POLICY = exp(Q[s, a] / alpha) / Z

CLAIM = Claim(
    id="soft-value-lse-equivalence",
    title="The expected soft action value equals alpha times the log-sum-exp",
    source=Source(MAXENT_RL, "Soft Bellman Equations"),
    printed=r"V_\text{soft}(s)=\mathbb E_{a\sim\pi}[Q_\text{soft}(s,a)-\alpha\log\pi(a\mid s)],"
    r"\ \text{equivalently}\ V_\text{soft}(s)=\alpha\log\sum_a\exp(Q_\text{soft}(s,a)/\alpha)",
    given=(real(Q, S, A), distribution(pi, S, A), temperature(alpha)),
    statements=(Identity(total(pi[s, b] * (Q[s, b] - alpha * log(pi[s, b])), b, A), alpha * log(Z)),),
    condition=Condition(
        "pi is the optimal policy for Q, the softmax of Q over alpha",
        Eq(pi[s, a], SOFT_POLICY),
        definitions=(Definition(pi[s, a], SOFT_POLICY),),
    ),
    expected=Verdict.CONDITIONAL,
)
