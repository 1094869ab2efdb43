"""A Bregman divergence is nonnegative and vanishes where its arguments agree."""

from sympy import Dummy, Function, IndexedBase, Integer, Lambda

from maxent.problems import Claim, Inequality, Source, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import bregman_divergence, i, n, total
from maxent.problems.parameters.parameter import convex_function, positive

psi = Function("psi")
x, y = IndexedBase("x", positive=True), IndexedBase("y", positive=True)
u = Dummy("u", positive=True)

CLAIM = Claim(
    id="bregman-nonneg",
    title="A Bregman divergence is nonnegative and vanishes when x = y",
    source=Source(THERMODYNAMICS, "2. Mirror descent: change the geometry"),
    printed=r"D_\psi(x,y)=\psi(x)-\psi(y)-\langle\nabla\psi(y),x-y\rangle\ge0,\quad D_\psi(x,x)=0",
    given=(convex_function(psi), positive(x, n), positive(y, n)),
    statements=(
        Inequality(
            total(bregman_divergence(Lambda(u, psi(u)), x[i], y[i]), i),
            Integer(0),
            equality=((x[i], y[i]),),
        ),
    ),
    expected=Verdict.CONFIRMED,
)
