"""When the stationary point is known to be the optimum, and what a formula up to its normaliser is."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, KroneckerDelta, Symbol, exp, log

from maxent.derive import derive
from maxent.derive.algebra.canonical import is_zero
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof import ProofOutcome
from maxent.derive.proof._optimiser import normalised, problem_of, stationary_failure
from maxent.problems import (
    Claim,
    Entropy,
    Level,
    Linear,
    Normalisation,
    Optimum,
    Problem,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import entropy_level, real, temperature

p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
T, H, a = (Symbol(name, positive=True) for name in ("T", "H", "alpha"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(Symbol("m", real=True))
GIVEN = (real(r, n), temperature(T), entropy_level(H, n))
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
FLOOR = maximise(SIMPLEX, Linear(r), subject_to=[MASS, Level(Entropy(), Relation.AT_LEAST, H, multiplier=a)])
BINDS = (log(total(KroneckerDelta(r[k], maximum(r[j], j, n)), k)) < H, H < log(n))


@pytest.mark.parametrize(
    ("problem", "outcome"),
    [
        (SOFT, None),
        (minimise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS]), ProofOutcome.CONTRADICTED),
        (maximise(SIMPLEX, Linear(r), subject_to=[MASS]), ProofOutcome.STUCK),
        (FLOOR, ProofOutcome.OPEN),
    ],
    ids=["an optimum", "of the other sense", "not determined", "perhaps not active"],
)
def test_a_stationary_point_is_an_optimum_or_the_reason_is_given(
    problem: Problem, outcome: ProofOutcome | None
) -> None:
    failure = stationary_failure(derive(problem), Hypotheses(GIVEN, ()))
    assert (None if failure is None else failure.outcome) is outcome


def test_an_assumption_says_that_a_constraint_is_active() -> None:
    assert stationary_failure(derive(FLOOR), Hypotheses(GIVEN, (), BINDS)) is None


@pytest.mark.parametrize("formula", [exp(r[i] / T), r[i] ** 2 * exp(r[i])], ids=str)
def test_a_normalised_formula_sums_to_one(formula: Expr) -> None:
    whole = normalised(formula, SIMPLEX)
    assert is_zero(whole * total(formula.subs(i, k), k) - formula)


def test_a_claim_about_an_optimum_needs_a_problem(claiming: Callable[..., Claim]) -> None:
    assert problem_of(claiming(Optimum(r[i]), GIVEN, SOFT)) is SOFT
    with pytest.raises(TypeError, match="optimum needs a problem"):
        problem_of(claiming(Optimum(r[i]), GIVEN))
