"""Where an entropy in the objective does make the optimum a Gibbs law: everything else is linear."""

from sympy import Eq, IndexedBase, Symbol, exp

from maxent.problems import (
    Claim,
    Entropy,
    Linear,
    Moment,
    Normalisation,
    Optimum,
    Simplex,
    Source,
    Unknown,
    Verdict,
    maximise,
)
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import moment, real, temperature

p, r, f = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("f", real=True)
T, m = Symbol("T", positive=True), Symbol("m", real=True)
lam, mu = Symbol("lambda", real=True), Symbol("mu", real=True)
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
    given=(real(r, n), real(f, n), moment(m, f, n), temperature(T)),
    problem=maximise(
        Simplex(p, i, n), Linear(r), Entropy(T), subject_to=[Normalisation(lam), Moment(f, m, mu)]
    ),
    statements=(
        Optimum(WEIGHT / Z, unknowns=(Unknown(beta, Eq(total(f[k] * WEIGHT.subs(i, k) / Z, k), m)),)),
    ),
    assumptions=((minimum(f[j], j, n) < m) & (m < maximum(f[j], j, n)),),
    expected=Verdict.CONFIRMED,
)
