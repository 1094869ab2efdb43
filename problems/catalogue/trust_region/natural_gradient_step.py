"""The natural-gradient step: the best step within a Fisher ball."""

from sympy import IndexedBase, Symbol, sqrt

from maxent.problems import (
    Claim,
    Definition,
    Euclidean,
    Level,
    Linear,
    Optimum,
    QuadraticForm,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import positive, positive_definite, real

d, F, g, x = (IndexedBase(name, real=True) for name in ("d", "F", "g", "x"))
delta, lam = (Symbol(name, positive=True) for name in ("delta", "lambda"))
NATURAL_GRADIENT = Definition(g[i], total(F[i, j] * x[j], j))
"""x = F^-1 g, stated without the inverse: g = F x."""
NORM = total(g[k] * x[k], k)

CLAIM = Claim(
    id="natural-gradient-step",
    title="The best step within a Fisher ball is the natural gradient, scaled to its surface",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\Delta\theta\propto F_k^{-1}g,\qquad \|\Delta\theta\|_{F_k}^2=2\delta",
    given=(positive_definite(F, n), real(x, n), positive(delta)),
    definitions=(NATURAL_GRADIENT,),
    assumptions=(NORM > 0,),
    problem=maximise(
        Euclidean(d, i, n),
        Linear(g),
        subject_to=[Level(QuadraticForm(F), Relation.AT_MOST, 2 * delta, lam)],
    ),
    statements=(Optimum(sqrt(2 * delta / NORM) * x[i]),),
    expected=Verdict.CONFIRMED,
)
