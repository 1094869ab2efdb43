"""Multipliers: in closed form for the normalisation, otherwise by an equation and its uniqueness."""

import pytest
from sympy import Dummy, Eq, Equality, Expr, IndexedBase, Lambda, Symbol, exp, log

from maxent.derive import Derivation, Rule, derive
from maxent.derive.algebra.canonical import equal
from maxent.problems import (
    Entropy,
    Euclidean,
    FDivergence,
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
from maxent.problems.expressions.notation import i, j, k, n, total

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, E, f = (IndexedBase(name, real=True) for name in ("r", "E", "f"))
T, L, eps, eta = (Symbol(name, positive=True) for name in ("T", "Lambda", "epsilon", "eta"))
m, m_1, m_2, U, W = (Symbol(name, real=True) for name in ("m", "m_1", "m_2", "U", "W"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
Z = total(exp(r[j] / T), j)
Z_q = total(q[j] * exp(r[j] / T), j)
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])


@pytest.mark.parametrize(
    ("problem", "multiplier"),
    [
        (SOFT, T * log(Z) - T),
        (minimise(SIMPLEX, Linear(r, -1), Entropy(-T), subject_to=[MASS]), T - T * log(Z)),
        (maximise(SIMPLEX, Linear(r), RelativeEntropy(q, -T), subject_to=[MASS]), T * log(Z_q) - T),
        (maximise(SIMPLEX, Entropy(), subject_to=[MASS]), log(n) - 1),
    ],
    ids=["maximum", "minimum", "relative entropy", "uniform"],
)
def test_the_multiplier_of_the_normalisation_is_the_optimal_value_minus_the_temperature(
    problem: Problem, multiplier: Expr
) -> None:
    assert equal(derive(problem).multipliers[m], multiplier)


def test_the_dropped_temperature_is_noticed() -> None:
    assert not equal(derive(SOFT).multipliers[m], T * log(Z))


def test_a_total_mass_other_than_one_scales_the_optimum() -> None:
    derivation = derive(maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[Normalisation(m, L)]))
    assert equal(derivation.optimum, L * exp(r[i] / T) / Z)
    assert equal(derivation.multipliers[m], T * log(Z / L) - T)


v, u = IndexedBase("v", real=True), Dummy("u", real=True)
TANGENT = (Euclidean(v, i, n), Linear(r), FDivergence(Lambda(u, u**2 / 2), q, -1))


def test_a_linear_coordinate_is_balanced_by_the_mean() -> None:
    """sum_i q_i (r_i - m) is the printed total at one m, the mean where q is a distribution."""
    derivation = derive(maximise(*TANGENT, subject_to=[Normalisation(m, L)]))
    mean = (total(q[j] * r[j], j) - L) / total(q[j], j)
    assert equal(derivation.multipliers[m], mean)
    assert equal(derivation.optimum, q[i] * (r[i] - mean))
    assert derivation.attains


MOMENTS = maximise(SIMPLEX, Entropy(T), subject_to=[MASS, Moment(E, U, m_1)])
TWO = maximise(SIMPLEX, Entropy(), subject_to=[MASS, Moment(E, U, m_1), Moment(f, W, m_2)])


def mean(statistic: IndexedBase, exponent: Expr) -> Expr:
    weight = exp(exponent.subs(i, k))
    return total(statistic[k] * weight, k) / total(exp(exponent.subs(i, j)), j)


def says(found: Equality, expected: Equality) -> bool:
    return equal(found.lhs - found.rhs, expected.lhs - expected.rhs)


def test_a_moment_leaves_its_multiplier_to_its_own_equation() -> None:
    derivation = derive(MOMENTS)
    assert set(derivation.implicit) == {m_1}
    assert says(derivation.implicit[m_1], Eq(mean(E, -m_1 * E[i] / T), U))


def test_several_multipliers_are_found_at_once_one_closed_and_two_implicit() -> None:
    derivation = derive(TWO)
    exponent = -m_1 * E[i] - m_2 * f[i]
    assert set(derivation.multipliers) == {m}
    assert equal(derivation.multipliers[m], log(total(exp(exponent.subs(i, j)), j)) - 1)
    assert equal(derivation.optimum, exp(exponent) / total(exp(exponent.subs(i, j)), j))
    assert says(derivation.implicit[m_1], Eq(mean(E, exponent), U))
    assert says(derivation.implicit[m_2], Eq(mean(f, exponent), W))


def unique(derivation: Derivation) -> list[str]:
    return [step.note for step in derivation.steps if step.rule is Rule.UNIQUE]


def test_one_moment_has_one_multiplier_because_the_mean_falls_with_the_variance() -> None:
    derivation = derive(MOMENTS)
    (step,) = (step for step in derivation.steps if step.rule is Rule.UNIQUE)
    assert "variance of E" in step.note
    exponent = -m_1 * E[i] / T
    square = total(E[k] ** 2 * exp(exponent.subs(i, k)), k) / total(exp(exponent.subs(i, j)), j)
    assert equal(step.result.rhs, -(square - mean(E, exponent) ** 2) / T)
    assert step.result.lhs.has(m_1)


def test_no_uniqueness_is_asserted_where_none_was_shown() -> None:
    ball = Level(RelativeEntropy(q), Relation.AT_MOST, eps, eta)
    reverse = maximise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q, -L), subject_to=[MASS])
    for problem in (TWO, reverse, maximise(SIMPLEX, Linear(r), subject_to=[MASS, ball])):
        assert unique(derive(problem)) == []


def test_a_reverse_divergence_leaves_the_normalisation_implicit() -> None:
    derivation = derive(maximise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q, -L), subject_to=[MASS]))
    assert derivation.multipliers == {}
    assert says(derivation.implicit[m], Eq(total(L * q[k] / (m - r[k]), k), 1))


def test_the_radius_of_a_ball_determines_its_multiplier() -> None:
    ball = Level(RelativeEntropy(q), Relation.AT_MOST, eps, eta)
    derivation = derive(maximise(SIMPLEX, Linear(r), subject_to=[MASS, ball]))
    weight = q[k] * exp(r[k] / eta)
    normaliser = total(q[j] * exp(r[j] / eta), j)
    spent = total(weight / normaliser * log(weight / normaliser / q[k]), k)
    assert says(derivation.implicit[eta], Eq(spent, eps))


@pytest.mark.parametrize(("relation", "sign"), [(Relation.AT_MOST, -1), (Relation.AT_LEAST, 1)])
def test_a_nonnegative_multiplier_pushes_the_mean_into_its_bound(relation: Relation, sign: int) -> None:
    constraint = Moment(E, U, m_1, relation)
    derivation = derive(maximise(SIMPLEX, Entropy(), subject_to=[MASS, constraint]))
    assert equal(derivation.optimum, exp(sign * m_1 * E[i]) / total(exp(sign * m_1 * E[j]), j))
