"""The first reading: each term and constraint as the formula a reader would write down."""

import pytest
from sympy import Dummy, Expr, IndexedBase, Lambda, Symbol, exp, expand, log

from maxent.derive.engine.errors import UnreadableError
from maxent.derive.engine.lagrangian import lagrangian, objective, read_term
from maxent.problems import (
    BellmanFlow,
    Bregman,
    CausalEntropy,
    Entropy,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Occupancy,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    SquaredDistance,
    Term,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.expressions.notation import A, S, a, i, n, s, t

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, f = IndexedBase("r", real=True), IndexedBase("f", real=True)
mu, P, rho = (IndexedBase(name, positive=True) for name in ("mu", "P", "rho"))
V = IndexedBase("V", real=True)
T = Symbol("T", positive=True)
v, m = Symbol("v", real=True), Symbol("m", real=True)
u = Dummy("u", positive=True)
SIMPLEX = Simplex(p, i, n)
CONTROL = Occupancy(mu, s, a, t, S, A, policy=IndexedBase("pi"), action_value=IndexedBase("Q"))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (Linear(r, 3), 3 * r[1] * p[1] + 3 * r[2] * p[2]),
        (Entropy(T), -T * p[1] * log(p[1]) - T * p[2] * log(p[2])),
        (RelativeEntropy(q, T), T * p[1] * log(p[1] / q[1]) + T * p[2] * log(p[2] / q[2])),
        (ReverseRelativeEntropy(q, T), T * q[1] * log(q[1] / p[1]) + T * q[2] * log(q[2] / p[2])),
        (SquaredDistance(r, -1), -((p[1] - r[1]) ** 2) - (p[2] - r[2]) ** 2),
        (
            Bregman(Lambda(u, exp(u)), r),
            sum(exp(p[x]) - exp(r[x]) - exp(r[x]) * (p[x] - r[x]) for x in (1, 2)),
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_term_over_two_outcomes(term: Term, expected: Expr) -> None:
    assert expand(read_term(term, SIMPLEX).subs(n, 2).doit() - expected) == 0


def test_the_causal_entropy_is_that_of_the_conditional_law() -> None:
    found = read_term(CausalEntropy(T), CONTROL).subs({S: 1, A: 2}).doit()
    mass = mu[1, 1] + mu[1, 2]
    expected = -T * (mu[1, 1] * log(mu[1, 1] / mass) + mu[1, 2] * log(mu[1, 2] / mass))
    assert expand(found - expected) == 0


def test_the_objective_is_the_sum_of_its_terms() -> None:
    problem = maximise(SIMPLEX, Linear(r), Entropy(T))
    assert objective(problem) == read_term(Linear(r), SIMPLEX) + read_term(Entropy(T), SIMPLEX)


MEAN = f[1] * p[1] + f[2] * p[2]


@pytest.mark.parametrize(
    ("constraint", "in_a_maximisation", "in_a_minimisation"),
    [
        (Normalisation(m), -m * (p[1] + p[2] - 1), -m * (p[1] + p[2] - 1)),
        (Normalisation(m, v), -m * (p[1] + p[2] - v), -m * (p[1] + p[2] - v)),
        (Moment(f, v, m), -m * (MEAN - v), -m * (MEAN - v)),
        (Moment(f, v, m, Relation.AT_MOST), -m * (MEAN - v), m * (MEAN - v)),
        (Moment(f, v, m, Relation.AT_LEAST), m * (MEAN - v), -m * (MEAN - v)),
    ],
    ids=["mass", "mass of v", "moment", "at most", "at least"],
)
def test_a_multiplier_enters_so_that_it_is_the_price_and_that_of_an_inequality_is_nonnegative(
    constraint: Constraint, in_a_maximisation: Expr, in_a_minimisation: Expr
) -> None:
    for make, expected in ((maximise, in_a_maximisation), (minimise, in_a_minimisation)):
        found = lagrangian(make(SIMPLEX, subject_to=[constraint]))
        assert expand(found.subs(n, 2).doit() - expected) == 0


def test_a_divergence_ball_costs_a_maximiser() -> None:
    ball = Level(RelativeEntropy(q), Relation.AT_MOST, v, m)
    found = lagrangian(maximise(SIMPLEX, subject_to=[ball])).subs(n, 1).doit()
    assert expand(found + m * (p[1] * log(p[1] / q[1]) - v)) == 0


def test_an_entropy_floor_rewards_a_maximiser() -> None:
    floor = Level(Entropy(), Relation.AT_LEAST, v, m)
    found = lagrangian(maximise(SIMPLEX, subject_to=[floor])).subs(n, 1).doit()
    assert expand(found - m * (-p[1] * log(p[1]) - v)) == 0


def test_the_bellman_flow_prices_what_flows_into_a_state() -> None:
    flow = BellmanFlow(P, T, rho, multiplier=V)
    found = lagrangian(maximise(CONTROL, subject_to=[flow])).subs({S: 1, A: 1}).doit()
    expected = V[1] * (rho[1] + T * P[1, 1, 1] * mu[1, 1] - mu[1, 1])
    assert expand(found - expected) == 0


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (maximise(SIMPLEX, CausalEntropy()), "CausalEntropy is not defined on a simplex"),
        (maximise(CONTROL, Entropy()), "Entropy is not defined on occupancy measures"),
        (maximise(CONTROL, RelativeEntropy(q)), "RelativeEntropy is not defined on occupancy measures"),
        (maximise(CONTROL, subject_to=[Normalisation(m)]), "Normalisation is not defined on occupancy"),
        (
            maximise(SIMPLEX, subject_to=[BellmanFlow(P, T, rho, V)]),
            "BellmanFlow is not defined on a simplex",
        ),
        (minimise(Euclidean(p, i, n), CausalEntropy()), "not defined on a simplex or on R\\^n"),
    ],
)
def test_what_has_no_meaning_over_a_space_is_refused(problem: Problem, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        lagrangian(problem)
