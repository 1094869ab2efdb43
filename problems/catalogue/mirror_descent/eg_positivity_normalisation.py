"""The multiplicative update keeps probability vectors probability vectors.

The document's proportional sign divides by the sum; the product x exp(-eta g) alone does not keep it.
"""

from sympy import Integer

from maxent.problems import Claim, Identity, Inequality, Source, Verdict
from maxent.problems.catalogue.mirror_descent._simplex import GIVEN, NEXT
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total

CLAIM = Claim(
    id="eg-positivity-normalisation",
    title="The exponentiated update is positive and sums to 1",
    source=Source(THERMODYNAMICS, "3. Entropy mirror descent"),
    printed=r"\text{Positivity and normalization are preserved automatically}",
    given=GIVEN,
    statements=(Identity(total(NEXT, i), Integer(1)), Inequality(NEXT, Integer(0))),
    expected=Verdict.CONFIRMED,
)
