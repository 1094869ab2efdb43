"""The Nadaraya-Watson estimate at a large bandwidth."""

from sympy import oo

from maxent.problems import Claim, Limit, Source, Verdict
from maxent.problems.catalogue.attention._kernel import ESTIMATE, GIVEN, SECTION, h, y
from maxent.problems.documents.sources import NUTSHELL
from maxent.problems.expressions.notation import i, n, total

CLAIM = Claim(
    id="nw-large-h",
    title="A large bandwidth averages over all labels alike",
    source=Source(NUTSHELL, SECTION),
    printed=r"\text{Large }h\text{ (high }T)\Rightarrow\text{ very smooth, almost global averaging}",
    given=GIVEN,
    statements=(Limit(ESTIMATE, h, oo, total(y[i], i) / n),),
    expected=Verdict.CONFIRMED,
)
