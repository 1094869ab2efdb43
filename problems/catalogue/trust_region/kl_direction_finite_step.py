"""At one radius the two directions of the KL ball have different optima."""

from sympy import IndexedBase, log

from maxent.problems import Claim, Condition, Definition, DifferentOptimum, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import PROBLEM, A, delta, pi_old
from maxent.problems.catalogue.trust_region._reverse_ball import REVERSE, THREE_VALUES
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, real

w = IndexedBase("w", positive=True)
RADIUS = Definition(delta, total(w[i] * log(w[i] / pi_old[i]), i))
"""Every radius is the divergence of some policy from the old one."""

CLAIM = Claim(
    id="kl-direction-finite-step",
    title="The best policies within the two KL balls of one radius differ",
    source=Source(THERMODYNAMICS, "12. What the analogy does not claim; 6."),
    printed=r"\arg\max_{\mathrm{KL}(\pi\|\pi_\text{old})\le\delta}\mathbb E_\pi[\hat A]\ \ne\ "
    r"\arg\max_{\mathrm{KL}(\pi_\text{old}\|\pi)\le\delta}\mathbb E_\pi[\hat A]",
    given=(distribution(pi_old, n), distribution(w, n), real(A, n)),
    definitions=(RADIUS,),
    assumptions=(RADIUS.expression > 0,),
    condition=Condition("the advantage takes at least three different values", THREE_VALUES),
    problem=PROBLEM,
    statements=(DifferentOptimum(REVERSE),),
    expected=Verdict.CONDITIONAL,
)
