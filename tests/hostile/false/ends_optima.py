"""Curvature, existence and difference of optima, wrong at ties or for linear objectives."""

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
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature
from tests.hostile.stated import Aim, false

law, q, r = IndexedBase("p", positive=True), IndexedBase("q", positive=True), IndexedBase("r", real=True)
tau, lam, a = Symbol("tau", positive=True), Symbol("lambda", real=True), Symbol("a", real=True)
SPACE, TOTAL = Simplex(law, i, n), [Normalisation(lam)]
LINEAR = maximise(SPACE, Linear(r), subject_to=TOTAL)
POLICY = maximise(SPACE, Linear(r), RelativeEntropy(q, -tau), subject_to=TOTAL)
FREE = maximise(SPACE, Linear(r), Entropy(tau), subject_to=TOTAL)
GIVEN = (real(r, n), distribution(q, n), temperature(tau))

STATEMENTS = (
    false(
        Aim.FORM,
        "false-ends-curvature-linear",
        "linear",
        Curvature(total(law[i] * r[i], i), concave=True),
        given=GIVEN,
        problem=LINEAR,
    ),
    false(
        Aim.FORM,
        "false-ends-curvature-of-wrong-objective",
        "the entropy has the weight tau",
        Curvature(total(law[i] * r[i], i) - total(law[i] * log(law[i]), i), concave=True),
        given=GIVEN,
        problem=FREE,
    ),
    false(
        Aim.TIES,
        "false-ends-unique-vertex",
        "tied rewards",
        WellPosed(exists=True, unique=True),
        given=GIVEN,
        problem=LINEAR,
    ),
    false(
        Aim.TIES,
        "false-ends-different-reference",
        "the same where q is uniform",
        DifferentOptimum(POLICY),
        given=GIVEN,
        problem=FREE,
    ),
    false(
        Aim.FORM,
        "false-ends-not-of-gibbs-form",
        "it is, at a = 1/tau",
        NotOfForm(q[i] * exp(a * r[i]), a),
        given=GIVEN,
        problem=POLICY,
    ),
)
