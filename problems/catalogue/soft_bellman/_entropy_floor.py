"""max E[Q] over policies of entropy at least H_bar (nats), whose multiplier is the tuned temperature."""

from sympy import IndexedBase, KroneckerDelta, Symbol, log

from maxent.problems import Entropy, Level, Linear, Normalisation, Simplex, maximise
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import entropy_level, real

pi = IndexedBase("pi", positive=True)
Q = IndexedBase("Q", real=True)
alpha = Symbol("alpha", positive=True)
H_bar = Symbol("H_bar", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (real(Q, n), entropy_level(H_bar, n))
PROBLEM = maximise(
    Simplex(pi, i, n),
    Linear(Q),
    subject_to=[Normalisation(lam), Level(Entropy(), Relation.AT_LEAST, H_bar, alpha)],
)
BEST = total(KroneckerDelta(Q[k], maximum(Q[j], j, n)), k)
BINDS = (log(BEST) < H_bar) & (H_bar < log(n))
"""The constraint is active and Slater's condition holds; otherwise there is no optimal alpha > 0."""
