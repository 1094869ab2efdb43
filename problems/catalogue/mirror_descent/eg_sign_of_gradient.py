"""The sign of the gradient does not decide whether a coordinate grows."""

from maxent.problems import Claim, Implication, Source, Verdict
from maxent.problems.catalogue.mirror_descent._simplex import GIVEN, NEXT, g, x_t
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="eg-sign-of-gradient",
    title="Coordinates with negative gradient grow, coordinates with positive gradient shrink",
    source=Source(THERMODYNAMICS, "3. Entropy mirror descent"),
    printed=r"\text{Coordinates with negative gradient are upweighted exponentially; coordinates with "
    r"positive gradient are suppressed exponentially}",
    given=GIVEN,
    statements=(
        Implication(g[i] < 0, NEXT > x_t[i]),
        Implication(g[i] > 0, NEXT < x_t[i]),
    ),
    expected=Verdict.REFUTED,
    corrected_by="eg-sign-of-gradient-corrected",
)
