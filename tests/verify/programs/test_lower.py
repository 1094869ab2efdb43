"""Problems as CVXPY programs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from sympy import IndexedBase, Symbol

from maxent.problems import (
    BellmanFlow,
    CausalEntropy,
    Claim,
    Entropy,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.errors import UnloweredError
from maxent.verify.programs import Program, lower

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, r, q = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("q", positive=True)
tau, U = Symbol("tau", positive=True), Symbol("U", real=True)
lam, mu = Symbol("lambda", real=True), Symbol("mu", real=True)
SPACE, MASS = Simplex(p, i, n), Normalisation(lam)
REWARD = np.array([1, 0.3, -0.5])


def lowered(problem: Problem, bind: Bind, *, rescale: bool = False) -> Program:
    at = bind({"n": 3}, r=(1, "3/10", "-1/2"), q=("1/4", "1/2", "1/4"), tau="1/2", U="1/5")
    return lower(problem, at, rescale=rescale)


@pytest.mark.parametrize(
    ("problem", "convex"),
    [
        (maximise(SPACE, Linear(r), Entropy(tau), subject_to=[MASS]), True),
        (minimise(SPACE, Linear(r), Entropy(tau), subject_to=[MASS]), False),
        (minimise(SPACE, RelativeEntropy(q), subject_to=[MASS]), True),
        (maximise(SPACE, RelativeEntropy(q), subject_to=[MASS]), False),
        (maximise(SPACE, Linear(r), subject_to=[Level(Entropy(), Relation.AT_LEAST, tau, mu)]), True),
        (maximise(SPACE, Linear(r), subject_to=[Level(Entropy(), Relation.AT_MOST, tau, mu)]), False),
    ],
)
def test_the_sense_is_handed_on_and_convexity_is_cvxpys_own_opinion(
    bind: Bind, problem: Problem, *, convex: bool
) -> None:
    assert lowered(problem, bind).convex is convex


@pytest.mark.parametrize("rescale", [False, True])
def test_the_softmax_comes_out_rescaled_or_not(bind: Bind, *, rescale: bool) -> None:
    program = lowered(maximise(SPACE, Linear(r), Entropy(tau), subject_to=[MASS]), bind, rescale=rescale)
    program.problem.solve(solver="CLARABEL")
    weights = np.exp(REWARD / 0.5)
    assert program.scale * program.variable.value == pytest.approx(weights / weights.sum(), abs=1e-4)


@pytest.mark.parametrize(
    ("relation", "mean"), [(Relation.EQUAL, 0.2), (Relation.AT_MOST, 0.2), (Relation.AT_LEAST, 0.8 / 3)]
)
def test_a_mean_is_compared_as_stated(bind: Bind, relation: Relation, mean: float) -> None:
    """The uniform law has mean 0.8 / 3, which is at least 0.2 and not at most 0.2."""
    problem = maximise(SPACE, Entropy(1), subject_to=[MASS, Moment(r, U, mu, relation)])
    program = lowered(problem, bind)
    program.problem.solve(solver="CLARABEL")
    assert REWARD @ program.variable.value == pytest.approx(mean, abs=1e-4)
    assert set(program.constraints) == {"lambda", "mu"}


def test_entries_are_nonnegative_on_the_simplex_and_free_in_the_whole_space(bind: Bind) -> None:
    on_simplex = lowered(minimise(SPACE, SquaredDistance(r), subject_to=[MASS]), bind)
    free = lowered(minimise(Euclidean(p, i, n), SquaredDistance(r)), bind)
    for program in (on_simplex, free):
        program.problem.solve(solver="CLARABEL")
    assert on_simplex.variable.value == pytest.approx([0.85, 0.15, 0], abs=1e-5)
    assert free.variable.value == pytest.approx(REWARD, abs=1e-6)


def test_an_occupancy_measure_flows_and_has_mass_one_over_one_minus_gamma(
    bind: Bind, claim: Callable[..., Claim]
) -> None:
    kernel = np.array([[[0.5, 0.5], [0.25, 0.75]], [[0, 1], [1, 0]]])
    laws = ((("1/2", "1/2"), ("1/4", "3/4")), ((0, 1), (1, 0)))
    at = bind({"S": 2, "A": 2}, r=((1, 0), (0, 2)), P=laws, rho=("3/4", "1/4"), gamma="1/2", alpha="1/2")
    program = lower(claim("soft-bellman-q-optimal").problem, at)
    program.problem.solve(solver="CLARABEL")
    measure = program.variable.value
    assert measure.sum() == pytest.approx(2, abs=1e-6)
    inflow = np.array([0.75, 0.25]) + 0.5 * np.einsum("sat,sa->t", kernel, measure)
    assert measure.sum(axis=1) == pytest.approx(inflow, abs=1e-6)
    policy = measure / measure.sum(axis=1, keepdims=True)
    value = (measure * (np.array([[1, 0], [0, 2]]) - 0.5 * np.log(policy))).sum()
    assert program.problem.value == pytest.approx(value, abs=1e-6)


def test_constraints_and_terms_of_the_other_space_are_refused(
    bind: Bind, claim: Callable[..., Claim]
) -> None:
    problem = claim("soft-bellman-q-optimal").problem
    flow = problem.constraints[0]
    assert isinstance(flow, BellmanFlow)
    with pytest.raises(UnloweredError, match="BellmanFlow"):
        lowered(maximise(SPACE, Entropy(1), subject_to=[flow]), bind)
    with pytest.raises(UnloweredError, match="Normalisation"):
        lower(maximise(problem.space, CausalEntropy(1), subject_to=[MASS]), bind({"S": 2, "A": 2}))
    with pytest.raises(UnloweredError, match="Entropy"):
        lower(maximise(problem.space, Entropy(1), subject_to=[flow]), bind({"S": 2, "A": 2}))
