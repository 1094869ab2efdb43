"""The optimal value: the Lagrangian at the optimum, which is also the dual function."""

import pytest
from sympy import Expr, IndexedBase, Integer, Symbol, exp, log

from maxent.derive import derive
from maxent.derive.algebra.canonical import equal
from maxent.problems import (
    Entropy,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, j, n, total

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, x, c = (IndexedBase(name, real=True) for name in ("r", "x", "c"))
T, eps, eta = (Symbol(name, positive=True) for name in ("T", "epsilon", "eta"))
m, m_1, U = (Symbol(name, real=True) for name in ("m", "m_1", "U"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
BALL = Level(RelativeEntropy(q), Relation.AT_MOST, eps, eta)
FLOOR = Level(Entropy(), Relation.AT_LEAST, eps, eta)

VALUES = {
    "soft maximum": (
        maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS]),
        T * log(total(exp(r[j] / T), j)),
    ),
    "soft minimum": (
        minimise(SIMPLEX, Linear(r), Entropy(-T), subject_to=[MASS]),
        -T * log(total(exp(-r[j] / T), j)),
    ),
    "relative entropy": (
        maximise(SIMPLEX, Linear(r), RelativeEntropy(q, -T), subject_to=[MASS]),
        T * log(total(q[j] * exp(r[j] / T), j)),
    ),
    "largest entropy": (maximise(SIMPLEX, Entropy(), subject_to=[MASS]), log(n)),
    "entropy at a mean": (
        maximise(SIMPLEX, Entropy(T), subject_to=[MASS, Moment(r, U, m_1)]),
        T * log(total(exp(-m_1 * r[j] / T), j)) + m_1 * U,
    ),
    "ball": (
        maximise(SIMPLEX, Linear(r), subject_to=[MASS, BALL]),
        eta * log(total(q[j] * exp(r[j] / eta), j)) + eta * eps,
    ),
    "entropy floor": (
        maximise(SIMPLEX, Linear(r), subject_to=[MASS, FLOOR]),
        eta * log(total(exp(r[j] / eta), j)) - eta * eps,
    ),
    "proximal point": (
        minimise(Euclidean(x, i, n), Linear(r), SquaredDistance(c)),
        total(r[j] * c[j], j) - total(r[j] ** 2, j) / 4,
    ),
}


@pytest.mark.parametrize(("problem", "value"), VALUES.values(), ids=VALUES)
def test_the_value_is_derived_for_arbitrary_n(problem: Problem, value: Expr) -> None:
    assert equal(derive(problem).value, value)


def test_a_reverse_divergence_has_no_closed_value() -> None:
    problem = maximise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q, -T), subject_to=[MASS])
    assert derive(problem).value is None


def test_the_value_is_attained_by_the_optimum() -> None:
    derivation = derive(VALUES["soft maximum"][0])
    at = {n: 2, T: 2, r[1]: 1, r[2]: 0}
    (first, second) = (derivation.optimum.subs(i, index).subs(n, 2).doit().subs(at) for index in (1, 2))
    attained = first - 2 * (first * log(first) + second * log(second))
    assert float(derivation.value.subs(n, 2).doit().subs(at)) == pytest.approx(float(attained))
    assert float(attained) == pytest.approx(1.948154)


def test_the_value_knows_the_total_mass() -> None:
    """max -T sum p log p over sum p = 2 is attained at p = 2/n."""
    problem = maximise(SIMPLEX, Entropy(T), subject_to=[Normalisation(m, Integer(2))])
    assert equal(derive(problem).value, -2 * T * log(2 / n))
