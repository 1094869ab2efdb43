"""A cap on every probability: certified optima, infeasible points, and no derivation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flint import arb
from sympy import IndexedBase, Symbol, exp

from maxent.derive.engine.engine import derive
from maxent.derive.latex.problem import constraint_words
from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import (
    AtOptimum,
    Bound,
    Claim,
    Euclidean,
    Linear,
    Normalisation,
    OptimalityGap,
    Optimum,
    Simplex,
    SquaredDistance,
    maximise,
)
from maxent.problems.catalogue.gibbs.entropy_implies_gibbs_always import AFFINE, CAPPED, T, c, nu, p, r
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.precision import precision
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.certificates.separable import CAP, Reading
from maxent.verify.errors import NoConjugateError
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.kinds._kkt import stationary_residual
from maxent.verify.trials.trial import Trial

lam = Symbol("lambda", real=True)
Here = Callable[..., Trial]


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Here:
    def at(cap: str) -> Trial:
        values = {"r": (2, 1, 0), "T": 1, "c": cap}
        return trial(claim("entropy-implies-gibbs-always"), {"n": 3}, **values)

    return at


def test_a_cap_holds_the_best_outcome_down_and_leaves_the_others_their_ratio(here: Here) -> None:
    """The half that is left is shared in the ratio e : 1: (0.5, 0.36553, 0.13447)."""
    with precision():
        certificate = certify(CAPPED, here("1/2").evaluator)
        found = [float(x.mid()) for x in optimiser(certificate)]
    assert found == pytest.approx([0.5, 0.36553, 0.13447], abs=5e-6)
    assert found[0] / found[1] == pytest.approx(1.368, abs=5e-4)
    assert certificate.width < 1e-9


def test_an_idle_cap_changes_nothing(here: Here) -> None:
    with precision():
        found = [float(x.mid()) for x in optimiser(certify(CAPPED, here("9/10").evaluator))]
        same = observe(AtOptimum(*AFFINE), here("9/10"))
    assert found == pytest.approx([0.66524, 0.24473, 0.09003], abs=5e-6)
    assert Outcome.FAILS not in {each.outcome for each in same}


def test_a_point_above_the_cap_is_infeasible(here: Here) -> None:
    with precision():
        (found,) = observe(Optimum(exp(r[i] / T), proportional=True), here("1/2"))
    assert (found.check, found.outcome) == ("feasible", Outcome.FAILS)
    assert CAP in found.detail


def test_a_linear_objective_fills_up_to_the_cap(bind: Callable[..., Evaluator]) -> None:
    problem = maximise(Simplex(p, i, n), Linear(r), subject_to=[Normalisation(lam), Bound(c, nu)])
    with precision():
        certificate = certify(problem, bind({"n": 3}, r=(2, 1, 0), c="2/5"))
    assert float(certificate.lower) == pytest.approx(1.2, abs=1e-9)
    assert float(certificate.upper) == pytest.approx(1.2, abs=1e-9)
    assert certificate.vertex is not None
    assert [round(float(x), 12) for x in certificate.vertex] == [0.4, 0.4, 0.2]


def test_the_least_of_several_bounds_holds(here: Here) -> None:
    tighter = replace(CAPPED, constraints=(*CAPPED.constraints, Bound(c / 5 * 4, IndexedBase("kappa"))))
    with precision():
        at = here("1/2").evaluator
        assert float(Reading.of(tighter, at).cap) == pytest.approx(0.4)
        assert next(float(x.mid()) for x in optimiser(certify(tighter, at))) == pytest.approx(0.4, abs=1e-6)


def test_a_bound_from_above_alone_has_no_certificate(bind: Callable[..., Evaluator]) -> None:
    """The dual bound is over entries from 0 to the cap."""
    x = IndexedBase("x", real=True)
    problem = maximise(Euclidean(x, i, n), SquaredDistance(r, -1), subject_to=[Bound(c, nu)])
    with precision(), pytest.raises(NoConjugateError, match="from below"):
        certify(problem, bind({"n": 2}, r=(1, 3), c=2))


def test_the_bound_is_in_the_lagrangian_and_stops_the_derivation() -> None:
    found = derive(CAPPED)
    assert found.stuck is not None
    assert found.gradient.coeff(nu[i]) == -1
    assert constraint_words(CAPPED.constraints[1], CAPPED.space) == "p <= c"


def test_nothing_is_proved_under_a_cap(claim: Callable[..., Claim]) -> None:
    about = claim("entropy-implies-gibbs-always")
    for statement in (*about.statements, Optimum(exp(r[i] / T), proportional=True)):
        assert prove(statement, about).outcome is ProofOutcome.OPEN


def test_random_points_keep_below_the_cap(here: Here) -> None:
    """The gap is not 0 at every feasible point."""
    trial = here("1/2")
    with precision():
        found = observe(OptimalityGap(p[i] - p[i], IndexedBase("q", positive=True)), trial)
    assert {seen.outcome for seen in found} == {Outcome.FAILS}


def test_the_gradient_of_a_point_at_the_cap_says_nothing(here: Here) -> None:
    """The multiplier of the cap may make up for it."""
    with precision():
        reading = Reading.of(CAPPED, here("1/2").evaluator)
        half = [arb(1) / 2, arb(3) / 8, arb(1) / 8]
        assert stationary_residual(reading, half).outcome is Outcome.INCONCLUSIVE
