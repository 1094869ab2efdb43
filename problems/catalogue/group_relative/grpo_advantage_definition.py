"""The group-relative advantages sum to zero, and their mean square falls short of 1 through epsilon alone."""

from sympy import Integer

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.group_relative._advantage import GIVEN, SECTION, G, advantage, epsilon, spread
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total

CLAIM = Claim(
    id="grpo-advantage-definition",
    title="The advantages of a group have mean 0 and mean square (sigma / (sigma + epsilon))^2",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\hat A_i=\frac{r(x,y_i)-\bar r_G}{\sigma_G+\varepsilon},\quad \bar r_G=\tfrac1G\sum_j r(x,y_j),"
    r"\quad \sigma_G^2=\tfrac1G\sum_j(r(x,y_j)-\bar r_G)^2",
    given=GIVEN,
    statements=(
        Identity(total(advantage(i), i, G), Integer(0)),
        Identity(total(advantage(i) ** 2, i, G) / G, (spread() / (spread() + epsilon)) ** 2),
    ),
    expected=Verdict.CONFIRMED,
)
