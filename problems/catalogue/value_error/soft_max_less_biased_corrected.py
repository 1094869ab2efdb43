"""What small unbiased noise adds to the soft maximum, in expectation."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import Claim, Definition, Expansion, Source, Verdict
from maxent.problems.catalogue.value_error._noise import GIVEN, UNBIASED, Q, alpha, mean, q, soft
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import i, j, k, n, total

sigma = Symbol("sigma", positive=True)
e = IndexedBase("e", real=True)
NOISE = Definition(e[k, i], q[k, i] - Q[i])
POLICY = exp(Q[i] / alpha) / total(exp(Q[j] / alpha), j)
VARIANCE = total(POLICY * e[k, i] ** 2, i, n) - total(POLICY * e[k, i], i, n) ** 2

CLAIM = Claim(
    id="soft-max-less-biased-corrected",
    title="Small unbiased noise raises the soft maximum by its variance under the soft policy over 2 alpha",
    source=Source(LANGEVIN_CALIBER, "ML Narrative: Comparison with Standard RL, with the bias that there is"),
    printed=r"\mathbb E\,\alpha\log\sum_a e^{(Q_a+\sigma e_a)/\alpha}-\alpha\log\sum_a e^{Q_a/\alpha}"
    r"=\frac{\sigma^2}{2\alpha}\mathbb E\,\mathrm{Var}_{a\sim\pi}(e_a)+O(\sigma^3)",
    given=GIVEN,
    definitions=(*UNBIASED, NOISE),
    statements=(
        Expansion(
            mean(soft(Q[i] + sigma * e[k, i]), k) - soft(Q[i]),
            sigma,
            sigma**2 / (2 * alpha) * mean(VARIANCE, k),
            3,
        ),
    ),
    expected=Verdict.CONFIRMED,
)
