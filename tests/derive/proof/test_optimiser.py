"""Proofs about the optimiser as a whole: curvature, optimality gap, one optimum of two problems."""

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    Condition,
    Curvature,
    Definition,
    Entropy,
    Euclidean,
    Linear,
    Moment,
    Normalisation,
    OptimalityGap,
    Problem,
    RelativeEntropy,
    SameOptimum,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, moment, real, temperature

Attempt = Callable[..., ProofOutcome]
p, q, o = (IndexedBase(name, positive=True) for name in ("p", "q", "o"))
r, x, c, y = (IndexedBase(name, real=True) for name in ("r", "x", "c", "y"))
T = Symbol("T", positive=True)
m, m_1, U = (Symbol(name, real=True) for name in ("m", "m_1", "U"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (real(r, n), distribution(q, n), temperature(T))
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
TILT = minimise(SIMPLEX, Linear(r, -1), RelativeEntropy(q, T), subject_to=[MASS])
REWARD, NEGATIVE_ENTROPY = total(p[j] * r[j], j), total(p[j] * log(p[j]), j)


@pytest.mark.parametrize(
    ("objective", "concave", "outcome"),
    [
        (REWARD - T * NEGATIVE_ENTROPY, True, ProofOutcome.PROVED),
        (REWARD - T * NEGATIVE_ENTROPY, False, ProofOutcome.CONTRADICTED),
        (REWARD + T * NEGATIVE_ENTROPY, True, ProofOutcome.OPEN),
        (REWARD - NEGATIVE_ENTROPY, True, ProofOutcome.OPEN),
    ],
    ids=["concave", "convex", "another sign", "another weight"],
)
def test_the_curvature_is_that_of_the_problems_own_objective(
    attempt: Attempt, objective: Expr, *, concave: bool, outcome: ProofOutcome
) -> None:
    assert attempt(Curvature(objective, concave), GIVEN, SOFT) is outcome


def test_a_linear_objective_is_not_strictly_concave(attempt: Attempt) -> None:
    linear = maximise(SIMPLEX, Linear(r), subject_to=[MASS])
    assert attempt(Curvature(REWARD, concave=True), GIVEN, linear) is ProofOutcome.OPEN


def divergence(left: IndexedBase, right: IndexedBase) -> Expr:
    return total(left[k] * log(left[k] / right[k]), k)


@pytest.mark.parametrize("problem", [SOFT, TILT], ids=["maximum", "minimum"])
@pytest.mark.parametrize(
    ("gap", "outcome"),
    [
        (T * divergence(p, o), ProofOutcome.PROVED),
        (T * divergence(o, p), ProofOutcome.OPEN),
        (divergence(p, o), ProofOutcome.OPEN),
        (-T * divergence(p, o), ProofOutcome.OPEN),
        (T * divergence(p, q), ProofOutcome.OPEN),
        (T * divergence(p, o) + T, ProofOutcome.OPEN),
        (T * total((p[k] - o[k]) ** 2, k) / 2, ProofOutcome.OPEN),
    ],
    ids=["forward", "swapped", "unweighted", "sign", "reference", "offset", "squared"],
)
def test_the_gap_is_the_temperature_times_the_divergence_from_the_optimum(
    attempt: Attempt, problem: Problem, gap: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(OptimalityGap(gap, o), GIVEN, problem) is outcome


PROXIMAL = minimise(Euclidean(x, i, n), SquaredDistance(c))


def test_the_gap_in_euclidean_space_is_the_squared_distance(attempt: Attempt) -> None:
    gap = OptimalityGap(total((x[k] - y[k]) ** 2, k), y)
    assert attempt(gap, (real(c, n),), PROXIMAL) is ProofOutcome.PROVED


def test_the_total_is_one_only_where_a_constraint_says_so(attempt: Attempt) -> None:
    gap = OptimalityGap(total((x[k] - y[k]) ** 2, k) + total(x[k], k) - 1, y)
    assert attempt(gap, (real(c, n),), PROXIMAL) is not ProofOutcome.PROVED


LARGEST = maximise(SIMPLEX, Entropy(), subject_to=[MASS, Moment(r, U, m_1)])
COLDEST = minimise(SIMPLEX, Linear(r), Entropy(-T), subject_to=[MASS])


def mean(sign: int) -> Expr:
    weight = exp(sign * r[k] / T)
    return total(r[k] * weight / total(exp(sign * r[j] / T), j), k)


@pytest.mark.parametrize(
    ("matched", "outcome"),
    [(mean(-1), ProofOutcome.PROVED), (mean(1), ProofOutcome.OPEN), (2 * mean(-1), ProofOutcome.OPEN)],
    ids=["its mean", "the mean of the other sign", "twice its mean"],
)
def test_two_problems_share_an_optimum_where_the_mean_is_matched(
    attempt: Attempt, matched: Expr, outcome: ProofOutcome
) -> None:
    condition = Condition("U is matched", Eq(U, matched), definitions=(Definition(U, matched),))
    given = (real(r, n), temperature(T), moment(U, r, n))
    statement = SameOptimum(LARGEST)
    assert attempt(statement, given, COLDEST, condition=condition, inside=True) is outcome
    assert attempt(statement, given, COLDEST, condition=condition) is ProofOutcome.OPEN


def test_a_problem_shares_its_optimum_with_a_rescaled_one(attempt: Attempt) -> None:
    rescaled = maximise(SIMPLEX, Linear(r, 3), Entropy(3 * T), subject_to=[MASS])
    hotter = maximise(SIMPLEX, Linear(r), Entropy(2 * T), subject_to=[MASS])
    assert attempt(SameOptimum(rescaled), GIVEN, SOFT) is ProofOutcome.PROVED
    assert attempt(SameOptimum(hotter), GIVEN, SOFT) is ProofOutcome.OPEN


def test_a_problem_of_the_wrong_sense_shares_nothing(attempt: Attempt) -> None:
    wrong = minimise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
    assert attempt(SameOptimum(wrong), GIVEN, SOFT) is ProofOutcome.CONTRADICTED
