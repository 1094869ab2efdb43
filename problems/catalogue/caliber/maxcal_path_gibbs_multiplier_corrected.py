"""Maximum caliber at a given mean action: the weight of a path has the multiplier in its exponent."""

from sympy import Eq, Symbol, exp

from maxent.problems import Claim, Optimum, Source, Unknown, Verdict
from maxent.problems.catalogue.caliber._paths import GIVEN, PROBLEM, L, L_bar
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total

beta = Symbol("beta", real=True)
Z = total(exp(-beta * L[j]), j)
MEAN_ACTION = Eq(total(L[k] * exp(-beta * L[k]) / Z, k), L_bar)

CLAIM = Claim(
    id="maxcal-path-gibbs-multiplier-corrected",
    title="The path law of largest entropy at a mean action weighs a path by exp(-multiplier action)",
    source=Source(LANGEVIN_CALIBER, "Maximum Caliber (Dynamic), with the multiplier of the mean action"),
    printed=r"\mathbb{E}_P\Big[\int_0^T L\,dt\Big] = \bar{L}\ \Rightarrow\ P^*[x(t)] \propto "
    r"\exp\Big(-\lambda(\bar L)\int_0^T L\,dt\Big)",
    given=GIVEN,
    assumptions=((minimum(L[j], j, n) < L_bar) & (L_bar < maximum(L[j], j, n)),),
    problem=PROBLEM,
    statements=(Optimum(exp(-beta * L[i]) / Z, unknowns=(Unknown(beta, MEAN_ACTION),)),),
    expected=Verdict.CONFIRMED,
)
