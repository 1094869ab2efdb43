"""The gradient flow in policy space, with the entropy's sign as printed."""

from maxent.problems import Claim, LongTimeLimit, Source, Verdict
from maxent.problems.catalogue.replicator._entropy import BOLTZMANN, FLOW, GIVEN, down, pi_0
from maxent.problems.documents.sources import NUTSHELL
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="policy-gradient-flow-sign-002",
    title="Descending E[-R] + H / beta leads to the policy that maximises E[R] + H / beta",
    source=Source(NUTSHELL, "3. Langevin dynamics"),
    printed=r"\dot{\pi}\propto-\nabla_\pi\Big(\mathbb{E}_\pi[-R]+\beta^{-1}H(\pi)\Big)",
    given=GIVEN,
    definitions=(down(+1),),
    statements=(LongTimeLimit(FLOW, pi_0[i], BOLTZMANN),),
    expected=Verdict.REFUTED,
    corrected_by="policy-gradient-flow-sign-002-corrected",
)
