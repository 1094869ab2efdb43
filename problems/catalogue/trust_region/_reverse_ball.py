"""The trust region of the reverse divergence, KL(pi_old || pi) <= delta."""

from maxent.problems import Level, Linear, ReverseRelativeEntropy, Simplex, maximise
from maxent.problems.catalogue.trust_region._ball import MASS, A, delta, lam, pi, pi_old
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import distinct_values, i, j, n

REVERSE = maximise(
    Simplex(pi, i, n),
    Linear(A),
    subject_to=[MASS, Level(ReverseRelativeEntropy(pi_old), Relation.AT_MOST, delta, lam)],
)
VARIES = minimum(A[j], j, n) < maximum(A[j], j, n)
THREE_VALUES = distinct_values(A) > 2  # noqa: PLR2004 - two values determine an exponential tilt
