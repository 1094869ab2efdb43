"""A group in which all rewards are equal contributes nothing to the surrogate's gradient.

The reference penalty is no learning signal in this sense; its gradient remains.
"""

from sympy import IndexedBase, Integer, Symbol

from maxent.problems import Claim, Definition, Identity, Source, Verdict
from maxent.problems.catalogue.group_relative._advantage import SECTION, G, advantage, epsilon, r, spread
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total
from maxent.problems.parameters.parameter import positive, real

c = Symbol("c", real=True)
g = IndexedBase("g", real=True)
"""One component of the gradient of log pi(y_i)."""

CLAIM = Claim(
    id="grpo-all-tie-no-signal",
    title="Where all rewards of a group are equal, its spread and its policy gradient are 0",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\sigma_G=0,\quad\sum_i\hat A_i\nabla\log\pi(y_i)=0\quad\text{if}\ r_1=\dots=r_G",
    given=(real(c), real(g, G), positive(epsilon)),
    definitions=(Definition(r[i], c),),
    statements=(
        Identity(spread(), Integer(0)),
        Identity(total(advantage(i) * g[i], i, G), Integer(0)),
    ),
    expected=Verdict.CONFIRMED,
)
