"""The Bregman divergence of the negative entropy is the relative entropy."""

from sympy import Dummy, Eq, IndexedBase, Lambda, log

from maxent.problems import Claim, Condition, Identity, Source, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import bregman_divergence, i, n, total
from maxent.problems.parameters.parameter import distribution, positive

x, y = IndexedBase("x", positive=True), IndexedBase("y", positive=True)
u = Dummy("u", positive=True)
NEGATIVE_ENTROPY = Lambda(u, u * log(u))

CLAIM = Claim(
    id="negative-entropy-bregman-kl",
    title="The Bregman divergence of negative entropy is sum x log(x / y)",
    source=Source(THERMODYNAMICS, "3. Entropy mirror descent"),
    printed=r"\psi(x)=\sum_i x_i\log x_i:\quad D_\psi(x,y)=\sum_i x_i\log(x_i/y_i)"
    r"=\mathrm{KL}(x\,\|\,y)",
    given=(positive(x, n), positive(y, n)),
    statements=(
        Identity(
            total(bregman_divergence(NEGATIVE_ENTROPY, x[i], y[i]), i),
            total(x[i] * log(x[i] / y[i]), i),
        ),
    ),
    condition=Condition(
        "x and y have equal total mass, as probability vectors do",
        Eq(total(x[i], i), total(y[i], i)),
        given=(distribution(x, n), distribution(y, n)),
    ),
    expected=Verdict.CONDITIONAL,
)
