"""The gap between the value of random points and the optimum."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, Rational, Symbol, log

from maxent.problems import Claim, OptimalityGap
from maxent.problems.constraints.bound import Bound
from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.moment import Moment
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.expressions.notation import i, k, n, total
from maxent.problems.problem import maximise
from maxent.problems.spaces.space import Simplex
from maxent.problems.terms.entropy import Entropy
from maxent.problems.terms.linear import Linear
from maxent.problems.terms.relative_entropy import RelativeEntropy
from maxent.problems.terms.term import Term
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
At, Known = Callable[..., Trial], Callable[..., Claim]
pi, star = IndexedBase("pi", positive=True), IndexedBase("pi_star", positive=True)
q, tau = IndexedBase("pi_ref", positive=True), Symbol("tau", positive=True)


def divergence(left: IndexedBase, right: IndexedBase) -> Expr:
    return total(left[k] * log(left[k] / right[k]), k)


@pytest.fixture
def here(claim: Known, trial: At) -> Trial:
    known = {"r": (1, 0, -1), "pi_ref": ("1/4", "1/4", "1/2"), "tau": "3/2"}
    return trial(claim("free-energy-minimisation"), {"n": 3}, **known)


def test_the_excess_free_energy_is_tau_times_the_divergence_to_the_optimum(here: Trial) -> None:
    found = observe(OptimalityGap(tau * divergence(pi, star), optimum=star), here)
    assert len(found) >= 3
    assert {o.outcome for o in found} == {Outcome.HOLDS}


@pytest.mark.parametrize(
    "wrong",
    [
        tau * divergence(star, pi),
        divergence(pi, star),
        divergence(pi, star) / tau,
        tau * divergence(pi, q),
        2 * tau * divergence(pi, star),
    ],
)
def test_a_swapped_divergence_a_dropped_factor_and_a_wrong_reference_are_refuted(
    here: Trial, wrong: Expr
) -> None:
    assert Outcome.FAILS in {o.outcome for o in observe(OptimalityGap(wrong, optimum=star), here)}


x, best = IndexedBase("x", nonnegative=True), IndexedBase("best", nonnegative=True)
f, g, w = IndexedBase("f", real=True), IndexedBase("g", real=True), IndexedBase("w", positive=True)
MASS = Normalisation(Symbol("mu", real=True))
MEAN = Moment(f, Symbol("U", real=True), Symbol("lam", real=True))
SECOND = Moment(g, Symbol("V", real=True), Symbol("kap", real=True))
BALL = Level(RelativeEntropy(w), Relation.AT_MOST, Rational(1, 10), Symbol("nu", nonnegative=True))
HEAVY = Normalisation(Symbol("mu", real=True), Symbol("m", positive=True))
CAPPED = Bound(Rational(1, 2), IndexedBase("kappa", nonnegative=True))


def posed(trial: At, claim: Known, term: Term, *constraints: Constraint) -> Trial:
    """Four outcomes, f = (0, 1, 2, 3) with mean 5/4, g = (1, -1, 0, 2) with mean 1/2, w uniform, m = 3."""
    problem = maximise(Simplex(x, i, n), term, subject_to=list(constraints))
    known = {"f": (0, 1, 2, 3), "g": (1, -1, 0, 2), "w": ("1/10", "2/10", "3/10", "4/10")}
    scalars = {"U": "5/4", "V": "1/2", "m": 3}
    return trial(claim("free-energy-minimisation", problem=problem), {"n": 4}, **known, **scalars)


@pytest.mark.parametrize(
    "constraints", [(MASS, MEAN), (MASS, MEAN, SECOND), (HEAVY,), (MASS,)], ids=lambda c: str(len(c))
)
def test_pythagoras_holds_under_every_combination_of_equalities(
    trial: At, claim: Known, constraints: tuple[Constraint, ...]
) -> None:
    here = posed(trial, claim, Entropy(Integer(1)), *constraints)
    assert {o.outcome for o in observe(OptimalityGap(divergence(x, best), best), here)} == {Outcome.HOLDS}
    wrong = OptimalityGap(divergence(x, best) * (1 + Rational(1, 10**12)), best)
    assert Outcome.FAILS in {o.outcome for o in observe(wrong, here)}


def test_within_a_ball_and_under_a_cap_random_points_stay_feasible(trial: At, claim: Known) -> None:
    """The gap of a linear objective is linear in the point; the reference is the optimum under the cap."""
    mean = posed(trial, claim, Linear(f), MASS, BALL)
    gap = total(f[k] * (best[k] - x[k]), k)
    assert {o.outcome for o in observe(OptimalityGap(gap, best), mean)} == {Outcome.HOLDS}
    assert Outcome.FAILS in {o.outcome for o in observe(OptimalityGap(2 * gap, best), mean)}
    capped = posed(trial, claim, RelativeEntropy(w, weight=Integer(-2)), MASS, CAPPED)
    assert {o.outcome for o in observe(OptimalityGap(2 * divergence(x, w), best), capped)} == {Outcome.HOLDS}
