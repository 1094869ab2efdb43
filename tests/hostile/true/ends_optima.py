"""Curvature, existence and difference of optima."""

from sympy import IndexedBase, Symbol, exp, log

from maxent.problems import (
    Curvature,
    DifferentOptimum,
    Entropy,
    Linear,
    Normalisation,
    NotOfForm,
    RelativeEntropy,
    Simplex,
    WellPosed,
    maximise,
)
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature
from tests.hostile.stated import Aim, true

law, q, r = IndexedBase("p", positive=True), IndexedBase("q", positive=True), IndexedBase("r", real=True)
tau, lam, a = Symbol("tau", positive=True), Symbol("lambda", real=True), Symbol("a", real=True)
SPACE, TOTAL = Simplex(law, i, n), [Normalisation(lam)]
POLICY = maximise(SPACE, Linear(r), RelativeEntropy(q, -tau), subject_to=TOTAL)
WARMER = maximise(SPACE, Linear(r), RelativeEntropy(q, -2 * tau), subject_to=TOTAL)
FREE = maximise(SPACE, Linear(r), Entropy(tau), subject_to=TOTAL)
GIVEN = (real(r, n), distribution(q, n), temperature(tau))
UNEQUAL = (minimum(r[j], j, n) < maximum(r[j], j, n),)

STATEMENTS = (
    true(
        Aim.FORM,
        "true-ends-curvature-policy",
        "the entropy is strictly concave",
        Curvature(total(law[i] * (r[i] + tau * log(q[i]) - tau * log(law[i])), i), concave=True),
        given=GIVEN,
        problem=POLICY,
    ),
    true(
        Aim.FORM,
        "true-ends-well-posed",
        "strictly concave on a compact set",
        WellPosed(exists=True, unique=True),
        given=GIVEN,
        problem=FREE,
    ),
    true(
        Aim.TIES,
        "true-ends-different-temperature",
        "the log ratios are r / tau, and not all are 0",
        DifferentOptimum(WARMER),
        given=GIVEN,
        problem=POLICY,
        assumptions=UNEQUAL,
    ),
    true(
        Aim.TIES,
        "true-ends-not-of-uniform-form",
        "the same reference to another power",
        NotOfForm(q[i] * exp(a * r[i] + r[i] ** 2), a),
        given=GIVEN,
        problem=POLICY,
        assumptions=(minimum(r[j], j, n) < -maximum(r[j], j, n) - 1, maximum(r[j], j, n) > 0),
    ),
)
