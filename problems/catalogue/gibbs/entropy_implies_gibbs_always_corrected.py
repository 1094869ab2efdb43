"""Where an entropy in the objective does make the optimum a Gibbs law: everything else is linear."""

from sympy import Eq, Symbol, exp

from maxent.problems import Claim, Optimum, Source, Unknown, Verdict
from maxent.problems.catalogue.gibbs._entropic import AT_A_MEAN, GIVEN, INTERIOR, T, f, m, r
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i, j, k, total

beta = Symbol("beta", real=True)
WEIGHT = exp((r[i] - beta * f[i]) / T)
Z = total(WEIGHT.subs(i, j), j)
BETA = Unknown(beta, Eq(total(f[k] * WEIGHT.subs(i, k) / Z, k), m))

CLAIM = Claim(
    id="entropy-implies-gibbs-always-corrected",
    title="With a linear reward and a linear equality over all distributions the optimum is a Gibbs law",
    source=Source(BOLTZMANN, "Conclusion, with everything but the entropy linear"),
    printed=r"p\propto e^{(r-\beta f)/T}\ \text{for}\ \max\,\mathbb E_p[r]+T\,H(p)\ \text{s.t.}"
    r"\ \mathbb E_p[f]=m",
    given=GIVEN,
    problem=AT_A_MEAN,
    statements=(
        Optimum(WEIGHT / Z, unknowns=(Unknown(beta, Eq(total(f[k] * WEIGHT.subs(i, k) / Z, k), m)),)),
    ),
    assumptions=(INTERIOR,),
    expected=Verdict.CONFIRMED,
)
