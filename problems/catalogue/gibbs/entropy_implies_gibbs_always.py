"""Whether an entropy in the objective always makes the optimum a Gibbs law, at whatever temperature.

The case at issue is a reward with an entropy bonus and a cap on every probability.
"""

from sympy import Expr, IndexedBase, Symbol, log

from maxent.problems import (
    AtOptimum,
    Bound,
    Claim,
    Entropy,
    Linear,
    Normalisation,
    Simplex,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import probability, real, temperature

p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
T, c, lam = Symbol("T", positive=True), Symbol("c", positive=True), Symbol("lambda", real=True)
nu = IndexedBase("nu", nonnegative=True)

CAPPED = maximise(Simplex(p, i, n), Linear(r), Entropy(T), subject_to=[Normalisation(lam), Bound(c, nu)])
ROOM = n * c > 1
"""There is a distribution whose entries are all below the cap."""


def _centred(values: Expr) -> Expr:
    """A value less the plain mean over the outcomes."""
    return values - total(values.subs(i, j), j) / n


_REWARD, _LOGARITHM = _centred(r[i]), _centred(log(p[i]))
AFFINE = (
    _LOGARITHM * total((_REWARD**2).subs(i, k), k),
    _REWARD * total((_LOGARITHM * _REWARD).subs(i, k), k),
)
"""Equal for every outcome exactly where log p is affine in r: a Gibbs law of r at some temperature."""

CLAIM = Claim(
    id="entropy-implies-gibbs-always",
    title="With entropy as regulariser the optimum is a Gibbs law, whatever the constraints",
    source=Source(BOLTZMANN, "Conclusion"),
    printed=r"\text{Whenever we introduce Shannon or Gibbs entropy as a regularization or principled}"
    r"\text{ constraint, the Gibbs distribution naturally emerges as the optimal solution}",
    given=(real(r, n), temperature(T), probability(c)),
    problem=CAPPED,
    statements=(AtOptimum(*AFFINE),),
    assumptions=(ROOM,),
    expected=Verdict.REFUTED,
    corrected_by="entropy-implies-gibbs-always-corrected",
)
