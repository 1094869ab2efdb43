"""Which actions gain mass along the replicator flow."""

from sympy import IndexedBase

from maxent.problems import Claim, Equivalence, Source, Verdict
from maxent.problems.catalogue.replicator._flow import pi, replicator
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, real

A = IndexedBase("A", real=True)
GAIN = replicator(A[i]).law
MEAN = total(pi[j] * A[j], j)

CLAIM = Claim(
    id="replicator-above-average",
    title="An action gains mass exactly where its advantage is above average, and loses it below",
    source=Source(THERMODYNAMICS, "9. From mirror-descent steps to probability flows"),
    printed=r"\text{Actions whose advantage is above average gain mass; actions whose advantage is below "
    r"average lose mass}",
    given=(distribution(pi, n), real(A, n)),
    statements=(Equivalence(GAIN > 0, A[i] > MEAN), Equivalence(GAIN < 0, A[i] < MEAN)),
    expected=Verdict.CONFIRMED,
)
