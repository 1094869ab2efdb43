"""When an inequality is active: the relations a proof has to be granted."""

from __future__ import annotations

import pytest
from sympy import Expr, IndexedBase, KroneckerDelta, Symbol, log

from maxent.derive.algebra.canonical import equal
from maxent.derive.hypotheses.activity import activity_conditions
from maxent.problems import (
    Entropy,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total

p, q, r = IndexedBase("p", positive=True), IndexedBase("q", positive=True), IndexedBase("r", real=True)
bound, T = Symbol("delta", positive=True), Symbol("T", positive=True)
nu, lam = Symbol("nu", real=True), Symbol("lambda", positive=True)
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(nu)


def within(term: object, relation: Relation = Relation.AT_MOST, **others: object) -> Problem:
    level = Level(term, relation, bound, lam)  # type: ignore[arg-type]
    return maximise(SIMPLEX, Linear(r), subject_to=[MASS, level], **others)


HIGHEST, LOWEST = maximum(r[j], j, n), minimum(r[j], j, n)


@pytest.mark.parametrize(
    ("problem", "positive"),
    [
        (within(RelativeEntropy(q)), -log(total(KroneckerDelta(r[k], HIGHEST) * q[k], k)) - bound),
        (within(Entropy(), Relation.AT_LEAST), bound - log(total(KroneckerDelta(r[k], HIGHEST), k))),
        (within(ReverseRelativeEntropy(q)), HIGHEST - LOWEST),
        (
            minimise(
                SIMPLEX,
                Linear(r),
                subject_to=[MASS, Level(RelativeEntropy(q), Relation.AT_MOST, bound, lam)],
            ),
            -log(total(KroneckerDelta(r[k], LOWEST) * q[k], k)) - bound,
        ),
    ],
    ids=["ball", "entropy floor", "reverse ball", "least in a ball"],
)
def test_a_linear_objective_leaves_the_set_unless_its_best_outcomes_are_inside(
    problem: Problem, positive: Expr
) -> None:
    found = activity_conditions(problem)
    assert found is not None
    assert equal(found[0], positive)


def test_without_inequalities_nothing_has_to_be_granted() -> None:
    assert activity_conditions(maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])) == ()


@pytest.mark.parametrize(
    "problem",
    [
        maximise(SIMPLEX, Linear(r), subject_to=[MASS, Moment(r, bound, lam, Relation.AT_MOST)]),
        maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=within(RelativeEntropy(q)).constraints),
        within(RelativeEntropy(q, 2)),  # type: ignore[arg-type]
        maximise(SIMPLEX, Linear(r), subject_to=within(RelativeEntropy(q)).constraints[1:]),
    ],
    ids=["moment", "regularised", "weighted divergence", "no normalisation"],
)
def test_where_no_relation_is_known_none_is_made_up(problem: Problem) -> None:
    assert activity_conditions(problem) is None
