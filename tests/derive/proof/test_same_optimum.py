"""Proofs that two problems have one optimum."""

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, Symbol, exp

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    Condition,
    Definition,
    Entropy,
    Linear,
    Moment,
    Normalisation,
    SameOptimum,
    Simplex,
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
