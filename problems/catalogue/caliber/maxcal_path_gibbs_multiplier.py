"""Maximum caliber at a given mean action, printed without the multiplier of that constraint."""

from sympy import exp

from problems import Claim, Optimum, Source, Verdict
from problems.catalogue.caliber._paths import GIVEN, PROBLEM, L
from problems.documents import LANGEVIN_CALIBER
from problems.notation import i

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
