"""Printed optima: feasible, stationary and optimal, or refuted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Eq, Expr, IndexedBase, Symbol, exp, log

from maxent.problems import Claim, Optimum, Unknown
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

At = Callable[..., Trial]
Known = Callable[..., Claim]
r, q, E = IndexedBase("r", real=True), IndexedBase("pi_ref", positive=True), IndexedBase("E", real=True)
tau, beta, U = Symbol("tau", positive=True), Symbol("beta", real=True), Symbol("U", real=True)
TILT = q[i] * exp(r[i] / tau)
MASS = total(q[j] * exp(r[j] / tau), j)
BOLTZMANN = exp(-beta * E[i]) / total(exp(-beta * E[j]), j)
MEAN = total(E[k] * exp(-beta * E[k]), k) / total(exp(-beta * E[j]), j)


def outcomes(observations: list[Observation]) -> set[Outcome]:
    return {observation.outcome for observation in observations}


def tilted(claim: Known, trial: At, formula: Expr, *, proportional: bool = False) -> list[Observation]:
    about = claim("kl-gibbs-policy")
    here = trial(about, {"n": 2}, r=(1, 0), pi_ref=("1/4", "3/4"), tau="1/2")
    return observe(Optimum(formula, proportional=proportional), here)


def test_the_tilted_reference_is_feasible_stationary_certified_and_near_the_solvers_point(
    claim: Known, trial: At
) -> None:
    found = {o.check: o for o in tilted(claim, trial, TILT / MASS)}
    assert set(found) == {"feasible", "kkt", "value", "primal"}
    assert outcomes(list(found.values())) == {Outcome.HOLDS}
    assert found["kkt"].residual < 1e-40
    assert found["value"].residual <= 1e-9


def test_a_formula_up_to_its_normaliser_is_normalised_if_it_is_printed_so(claim: Known, trial: At) -> None:
    assert outcomes(tilted(claim, trial, TILT, proportional=True)) == {Outcome.HOLDS}


def test_without_its_normaliser_the_formula_violates_the_mass(claim: Known, trial: At) -> None:
    """(1/4) e^2 + 3/4 = 2.59726 instead of 1."""
    (found,) = tilted(claim, trial, TILT)
    assert (found.check, found.outcome) == ("feasible", Outcome.FAILS)
    assert found.printed.startswith("left-hand side 2.59726")
    assert found.actual == "required 1"


def test_a_flipped_sign_is_neither_stationary_nor_optimal(claim: Known, trial: At) -> None:
    """p proportional to (e^-2 / 4, 3/4) is (0.0431645, 0.956835)."""
    wrong = tilted(claim, trial, TILT.subs(tau, -tau), proportional=True)
    failed = {o.check: o for o in wrong if o.outcome is Outcome.FAILS}
    assert set(failed) == {"kkt", "value"}
    assert "(0.0431645, 0.956835)" in failed["value"].printed
    # tau log Z = log(2.59726) / 2 is what the solver reaches.
    assert "value 0.477229" in failed["value"].actual


def test_a_negative_entry_is_infeasible(claim: Known, trial: At) -> None:
    (found,) = tilted(claim, trial, r[i] * 3 - 1)
    assert found.detail == "the printed point has a negative entry"


def test_a_point_that_is_not_a_number_decides_nothing(claim: Known, trial: At) -> None:
    (found,) = tilted(claim, trial, log(r[i]))
    assert found.outcome is Outcome.INCONCLUSIVE


def test_an_implicit_multiplier_is_solved_for_before_the_point_is_judged(claim: Known, trial: At) -> None:
    about = claim("canonical-maxent")
    here = trial(about, {"n": 3}, E=(0, 1, 2), U="3/2", k_B=1)
    found = observe(Optimum(BOLTZMANN, unknowns=(Unknown(beta, Eq(MEAN, U)),)), here)
    assert outcomes(found) == {Outcome.HOLDS}
    found = observe(Optimum(BOLTZMANN, unknowns=(Unknown(beta, Eq(MEAN, U / 2)),)), here)
    assert found[0].outcome is Outcome.FAILS
    assert "required 1.5" in found[0].actual


def test_at_the_end_of_the_range_no_boltzmann_law_meets_the_mean(claim: Known, trial: At) -> None:
    here = trial(claim("canonical-maxent"), {"n": 3}, E=(0, 1, 2), U=0, k_B=1)
    (found,) = observe(Optimum(BOLTZMANN, unknowns=(Unknown(beta, Eq(MEAN, U)),)), here)
    assert found.outcome is Outcome.FAILS
    assert found.actual == "the optimum is (1, 0, 0)"


def test_the_boltzmann_law_does_not_maximise_energy_minus_entropy(claim: Known, trial: At) -> None:
    """At E = (0, 1), beta = 1 it has the value -log(1 + 1/e) = -0.313262; the vertex (0, 1) has 1."""
    about = claim("canonical-ensemble-sign")
    found = observe(about.statements[0], trial(about, {"n": 2}, E=(0, 1), beta=1))
    failed = {o.check: o for o in found if o.outcome is Outcome.FAILS}
    assert set(failed) == {"value"}
    assert failed["value"].printed == "value -0.313262 at (0.731059, 0.268941)"
    assert failed["value"].actual.startswith(("value 0 at (1, 0)", "value 1 at (0, 1)"))


def test_a_wrong_objective_is_found_at_the_same_formula(claim: Known, trial: At) -> None:
    about = claim("kl-gibbs-policy")
    (reward, divergence) = about.problem.terms
    doubled = replace(
        about, problem=replace(about.problem, terms=(reward, replace(divergence, weight=-2 * tau)))
    )
    here = trial(doubled, {"n": 2}, r=(1, 0), pi_ref=("1/4", "3/4"), tau="1/2")
    assert Outcome.FAILS in outcomes(observe(Optimum(TILT / MASS), here))


def test_many_outcomes_are_certified_too(claim: Known, trial: At) -> None:
    rewards = tuple(f"{(7 * m) % 31}/10" for m in range(60))
    here = trial(claim("kl-gibbs-policy"), {"n": 60}, r=rewards, pi_ref=("1/60",) * 60, tau="1/5")
    assert outcomes(observe(Optimum(TILT / MASS), here)) == {Outcome.HOLDS}
    assert n.name in here.instance.sizes
