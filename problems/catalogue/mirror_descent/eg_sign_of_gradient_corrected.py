"""A coordinate grows exactly where its gradient is below the soft-min average."""

from maxent.problems import Claim, Equivalence, Source, Verdict
from maxent.problems.catalogue.mirror_descent._simplex import GIVEN, NEXT, SOFT_MINIMUM, g, x_t
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="eg-sign-of-gradient-corrected",
    title="A coordinate grows exactly where its gradient is below the soft-min average",
    source=Source(THERMODYNAMICS, "3. Entropy mirror descent, corrected"),
    printed=r"x_{t+1,i}>x_{t,i}\iff g_{t,i}<-\tfrac1\eta\log\sum_j x_{t,j}\,e^{-\eta g_{t,j}}",
    given=GIVEN,
    statements=(Equivalence(NEXT > x_t[i], g[i] < SOFT_MINIMUM),),
    expected=Verdict.CONFIRMED,
)
