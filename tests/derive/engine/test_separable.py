"""Derivations over the simplex and R^n, for arbitrary n, against formulas typed by hand."""

import pytest
from sympy import Dummy, Expr, IndexedBase, Integer, Lambda, Symbol, exp, log

from maxent.derive import Derivation, Rule, derive
from maxent.derive.algebra.canonical import equal
from maxent.problems import (
    Bregman,
    Entropy,
    Euclidean,
    Level,
    Linear,
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
T, L, eps, eta = (Symbol(name, positive=True) for name in ("T", "Lambda", "epsilon", "eta"))
m = Symbol("m", real=True)
u = Dummy("u", real=True)
SIMPLEX, REALS, MASS = Simplex(p, i, n), Euclidean(x, i, n), Normalisation(m)


def softmax(exponent: Expr) -> Expr:
    weight = exp(exponent)
    return weight / total(weight.subs(i, j), j)


def tilted(exponent: Expr) -> Expr:
    weight = q[i] * exp(exponent)
    return weight / total(weight.subs(i, j), j)


OPTIMA = {
    "reward and entropy": (maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS]), softmax(r[i] / T)),
    "energy and entropy": (minimise(SIMPLEX, Linear(r), Entropy(-T), subject_to=[MASS]), softmax(-r[i] / T)),
    "entropy alone": (maximise(SIMPLEX, Entropy(), subject_to=[MASS]), Integer(1) / n),
    "relative entropy": (
        maximise(SIMPLEX, Linear(r), RelativeEntropy(q, -T), subject_to=[MASS]),
        tilted(r[i] / T),
    ),
    "relative entropy ball": (
        maximise(
            SIMPLEX,
            Linear(r),
            subject_to=[MASS, Level(RelativeEntropy(q), Relation.AT_MOST, eps, eta)],
        ),
        tilted(r[i] / eta),
    ),
    "reverse relative entropy": (
        maximise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q, -L), subject_to=[MASS]),
        L * q[i] / (m - r[i]),
    ),
    "reverse relative entropy ball": (
        maximise(
            SIMPLEX,
            Linear(r),
            subject_to=[MASS, Level(ReverseRelativeEntropy(q), Relation.AT_MOST, eps, eta)],
        ),
        eta * q[i] / (m - r[i]),
    ),
    "proximal point": (minimise(REALS, Linear(r), SquaredDistance(c, T / 2)), c[i] - r[i] / T),
    "mirror step": (minimise(REALS, Linear(r), Bregman(Lambda(u, u**2), c, 1 / T)), c[i] - T * r[i] / 2),
}


@pytest.mark.parametrize(("problem", "optimum"), OPTIMA.values(), ids=OPTIMA)
def test_the_optimum_is_derived_for_arbitrary_n(problem: Problem, optimum: Expr) -> None:
    derivation = derive(problem)
    assert derivation.stuck is None
    assert derivation.attains is True
    assert equal(derivation.optimum, optimum)


def test_two_entropies_share_one_temperature() -> None:
    problem = maximise(SIMPLEX, Linear(r), Entropy(T), RelativeEntropy(q, -L), subject_to=[MASS])
    at = {T: 1, L: 2, r[1]: 3, r[2]: 0, q[1]: 0.25, q[2]: 0.75}
    weights = exp((3 + 2 * log(0.25)) / 3), exp(2 * log(0.75) / 3)
    optimum = derive(problem).optimum
    assert optimum is not None
    assert optimum.subs(i, 1).subs(n, 2).doit().subs(at).evalf() == pytest.approx(
        float(weights[0] / sum(weights))
    )


def rules(derivation: Derivation) -> list[Rule]:
    return [step.rule for step in derivation.steps]


def test_a_derivation_goes_from_the_lagrangian_to_the_value() -> None:
    derivation = derive(OPTIMA["reward and entropy"][0])
    assert rules(derivation) == [
        Rule.LAGRANGIAN,
        Rule.STATIONARITY,
        Rule.SOLVE,
        Rule.NORMALISE,
        Rule.ELIMINATE,
        Rule.SECOND_ORDER,
        Rule.VALUE,
    ]


def test_every_step_after_the_lagrangian_can_be_replayed() -> None:
    for problem, _ in OPTIMA.values():
        for step in derive(problem).steps:
            starts = step.rule in {Rule.LAGRANGIAN, Rule.IMPLICIT}
            assert starts or step.replay


@pytest.mark.parametrize(
    ("problem", "curvature"),
    [
        (OPTIMA["reward and entropy"][0], -T / p[i]),
        (OPTIMA["energy and entropy"][0], T / p[i]),
        (OPTIMA["reverse relative entropy"][0], -L * q[i] / p[i] ** 2),
        (OPTIMA["proximal point"][0], T),
    ],
)
def test_the_second_derivative_is_that_of_the_lagrangian(problem: Problem, curvature: Expr) -> None:
    assert equal(derive(problem).curvature, curvature)


@pytest.mark.parametrize(
    "problem",
    [
        minimise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS]),
        maximise(SIMPLEX, Linear(r), Entropy(-T), subject_to=[MASS]),
        maximise(SIMPLEX, Linear(r), RelativeEntropy(q, T), subject_to=[MASS]),
        maximise(REALS, Linear(r), SquaredDistance(c)),
    ],
)
def test_the_second_order_condition_sees_the_wrong_sense(problem: Problem) -> None:
    derivation = derive(problem)
    assert derivation.attains is False
    (step,) = (step for step in derivation.steps if step.rule is Rule.SECOND_ORDER)
    assert f"and the problem asks to {problem.sense.value}" in step.note


def test_a_weight_of_unknown_sign_leaves_the_second_order_condition_stuck() -> None:
    derivation = derive(maximise(SIMPLEX, Linear(r), Entropy(m), subject_to=[Normalisation(Symbol("k"))]))
    assert derivation.attains is None
    assert derivation.stuck is not None
    assert "sign of the second derivative" in derivation.stuck.note


@pytest.mark.parametrize(
    "problem",
    [
        maximise(SIMPLEX, Linear(r), subject_to=[MASS]),
        maximise(SIMPLEX, Entropy(T), ReverseRelativeEntropy(q, -L), subject_to=[MASS]),
        maximise(SIMPLEX, Entropy(T), SquaredDistance(c, -L), subject_to=[MASS]),
        maximise(SIMPLEX, Entropy(T), RelativeEntropy(q, T), subject_to=[MASS]),
        minimise(REALS, Linear(r), Bregman(Lambda(u, exp(u)), c)),
    ],
    ids=["linear", "entropy and reverse", "entropy and distance", "cancelling entropies", "exponential"],
)
def test_a_problem_without_a_closed_form_is_stuck_and_says_so(problem: Problem) -> None:
    derivation = derive(problem)
    assert derivation.stuck is not None
    assert derivation.stuck.note.startswith("no closed form for")
    assert derivation.optimum is None
    assert derivation.value is None
