"""Maximum caliber at a given mean action, printed without the multiplier of that constraint."""

from sympy import exp

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.caliber._paths import GIVEN, PROBLEM, L
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="maxcal-path-gibbs-multiplier",
    title="The path law of largest entropy at a mean action weighs a path by exp(-action)",
    source=Source(LANGEVIN_CALIBER, "Maximum Caliber (Dynamic)"),
    printed=r"\mathbb{E}_P\Big[\int_0^T L(x(t), \dot{x}(t)) \, dt\Big] = \bar{L}\ \Rightarrow\ "
    r"P^*[x(t)] \propto \exp\Big(-\int_0^T L(x(t), \dot{x}(t)) \, dt\Big)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Optimum(exp(-L[i]), proportional=True),),
    expected=Verdict.REFUTED,
    corrected_by="maxcal-path-gibbs-multiplier-corrected",
)
