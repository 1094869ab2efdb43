"""KL(pi || pi_old) is the divergence of entropy mirror descent."""

from sympy import Lambda, Symbol, log

from maxent.problems import Bregman, Claim, Linear, SameOptimum, Simplex, Source, Verdict, maximise
from maxent.problems.catalogue.trust_region._ball import MASS, PENALISED, A, lam, pi, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import distribution, positive, real

u = Symbol("u", positive=True)
NEGATIVE_ENTROPY = Lambda(u, u * log(u))

CLAIM = Claim(
    id="kl-forward-matches-md",
    title="Penalising KL(pi || pi_old) is a mirror step with the negative entropy as mirror map",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})",
    given=(distribution(pi_old, n), real(A, n), positive(lam)),
    problem=maximise(
        Simplex(pi, i, n), Linear(A), Bregman(NEGATIVE_ENTROPY, pi_old, -lam), subject_to=[MASS]
    ),
    statements=(SameOptimum(PENALISED),),
    expected=Verdict.CONFIRMED,
)
