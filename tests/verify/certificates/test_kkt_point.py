"""The certified optimum and its multipliers: enclosed to fifty digits, or not certified at all."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from flint import arb
from sympy import IndexedBase, Integer, Lambda, Rational, Symbol

from maxent.problems import Level, Moment, Normalisation, RelativeEntropy, Simplex, SquaredDistance
from maxent.problems.constraints.bound import Bound
from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.expressions.notation import i, n
from maxent.problems.problem import Problem, maximise, minimise
from maxent.problems.terms.entropy import Entropy
from maxent.problems.terms.f_divergence import FDivergence
from maxent.problems.terms.linear import Linear
from maxent.problems.terms.term import Term
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.kkt_point import kkt_point
from maxent.verify.certificates.optimal_quantities import multiplier, optimiser
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, f, r, q = (IndexedBase(name, real=True) for name in ("p", "f", "r", "q"))
U, tau, mu, lam = (Symbol(name, real=True) for name in ("U", "tau", "mu", "lam"))
SPACE = Simplex(IndexedBase("p", nonnegative=True), i, n)
MASS, MEAN = Normalisation(mu), Moment(f, U, lam)


def entropy(*constraints: Constraint, terms: tuple[Term, ...] = (Entropy(Integer(1)),)) -> Problem:
    return maximise(SPACE, *terms, subject_to=[MASS, *constraints])


def certified(problem: Problem, bind: Bind, size: int, **known: object) -> Certificate:
    return certify(problem, bind({"n": size}, **known))


def test_the_law_of_a_mean_and_its_multiplier_are_known_to_fifty_digits(bind: Bind) -> None:
    """f = (0, 1), U = 1/4: p = (3/4, 1/4) and d H / d U = log 3."""
    found = certified(entropy(MEAN), bind, 2, f=(0, 1), U="1/4")
    assert found.kkt is not None
    assert found.width < 1e-50
    assert abs(found.kkt.point[1] - arb("0.25")) < 1e-50
    assert abs(found.kkt.multipliers["lam"] - arb(3).log()) < 1e-50


@pytest.mark.parametrize("share", ["1/1000000000000", "999999999999/1000000000000"])
def test_it_is_found_next_to_the_end_of_the_range(bind: Bind, share: str) -> None:
    found = certified(entropy(MEAN), bind, 2, f=(0, 1), U=share)
    mean = Fraction(share)
    assert found.kkt is not None
    odds = arb(mean.denominator - mean.numerator) / mean.numerator
    assert abs(found.kkt.multipliers["lam"] - odds.log()) < 1e-40


def test_at_the_end_of_the_range_there_is_no_multiplier_and_no_verdict_of_another_problem(bind: Bind) -> None:
    at = bind({"n": 3}, f=(0, 1, 2), U=0)
    found = certify(entropy(MEAN), at)
    assert found.kkt is None
    with pytest.raises(UnevaluableError, match="lam is not enclosed") as caught:
        multiplier(entropy(MEAN), at, MEAN, found)
    assert type(caught.value) is UnevaluableError


def test_rewards_a_hundred_thousand_temperatures_apart(bind: Bind) -> None:
    terms = (Linear(r), Entropy(tau))
    found = certified(entropy(terms=terms), bind, 3, r=(1000, -200, 500), tau="1/100")
    ratio = optimiser(found)[1] / optimiser(found)[2]
    assert abs(ratio.log() + 70000) < 1e-40


def test_eight_inequalities_are_told_apart_into_active_and_idle(bind: Bind) -> None:
    """Boyd and Vandenberghe, figure 7.2: a law on 100 points of [-1, 1] under bounds on four means."""
    grid = [Fraction(2 * k, 99) - 1 for k in range(100)]
    statistics = {
        "f1": (grid, "-1/10", "1/10"),
        "f2": ([x**2 for x in grid], "1/2", "3/5"),
        "f3": ([3 * x**3 - 2 * x for x in grid], "-3/10", "-1/5"),
        "f4": ([int(x < 0) for x in grid], "3/10", "2/5"),
    }
    constraints, known = [], {}
    for name, (values, low, high) in statistics.items():
        known |= {name: values}
        for relation, bound in ((Relation.AT_LEAST, low), (Relation.AT_MOST, high)):
            dual = Symbol(f"{name} {relation.name}", nonnegative=True)
            constraints.append(Moment(IndexedBase(name, real=True), Rational(bound), dual, relation))
    problem = entropy(*constraints)
    found = certified(problem, bind, 100, **known)
    assert found.kkt is not None
    active = {name for name, weight in found.kkt.multipliers.items() if weight != 0}
    assert active == {"mu", "f2 AT_LEAST", "f3 AT_MOST", "f4 AT_MOST"}
    reading = Reading.of(problem, bind({"n": 100}, **known))
    assert all(miss.contains(0) for miss in reading.misses(found.kkt.point).values())


def test_an_inequality_that_is_just_met_is_not_certified_either_way(bind: Bind) -> None:
    """The uniform law has the mean 1/2 exactly: the multiplier is 0 and so is the slack."""
    at_most = Moment(f, U, lam, Relation.AT_MOST)
    assert certified(entropy(at_most), bind, 2, f=(0, 1), U="1/2").kkt is None
    assert certified(entropy(at_most), bind, 2, f=(0, 1), U="1000001/2000000").kkt is not None


def test_a_cap_and_the_bounds_of_a_projection_are_parts_of_the_conditions(bind: Bind) -> None:
    """(3, 1, -2) is projected to (1, 0, 0), (1, 1/2, -1) to (3/4, 1/4, 0), or capped to (3/5, 2/5, 0)."""
    nearest = minimise(SPACE, SquaredDistance(q, weight=Rational(1, 2)), subject_to=[MASS])
    for centre, point in (((3, 1, -2), (1, 0, 0)), ((1, "1/2", -1), ("3/4", "1/4", 0))):
        found = certified(nearest, bind, 3, q=centre)
        assert found.kkt is not None
        assert all(
            abs(x - arb(Fraction(y).numerator) / Fraction(y).denominator) < 1e-50
            for x, y in zip(found.kkt.point, point, strict=True)
        )
    capped = minimise(
        SPACE,
        SquaredDistance(q, weight=Rational(1, 2)),
        subject_to=[MASS, Bound(Rational(3, 5), IndexedBase("nu"))],
    )
    found = certified(capped, bind, 3, q=(1, "1/2", -1))
    assert found.kkt is not None
    assert [round(float(x), 9) for x in found.kkt.point] == [0.6, 0.4, 0]


def test_a_capped_linear_objective_fills_the_best_outcomes(bind: Bind) -> None:
    problem = entropy(Bound(Rational(1, 2), IndexedBase("nu")), terms=(Linear(r),))
    found = certified(problem, bind, 3, r=(1, 5, 2))
    assert [float(x) for x in optimiser(found)] == [0, 0.5, 0.5]
    assert certified(problem, bind, 3, r=(1, 5, 1)).vertex is None


def test_a_ball_and_a_smooth_divergence_without_a_closed_form(bind: Bind) -> None:
    """At the optimum of a linear objective the ball's bound is met exactly."""
    ball = Level(RelativeEntropy(q), Relation.AT_MOST, Rational(1, 10), Symbol("nu", nonnegative=True))
    found = certified(entropy(ball, terms=(Linear(r),)), bind, 3, r=(1, 0, -1), q=("1/2", "1/4", "1/4"))
    assert found.kkt is not None
    x = found.kkt.point
    spent = x[0] * (2 * x[0]).log() + x[1] * (4 * x[1]).log() + x[2] * (4 * x[2]).log()
    assert abs(spent - arb(1) / 10) < 1e-50
    u = Symbol("u", positive=True)
    smooth = entropy(terms=(Linear(r), FDivergence(Lambda(u, u**4), q, weight=Integer(-1))))
    assert certified(smooth, bind, 3, r=(1, 0, -1), q=("1/2", "1/4", "1/4")).width < 1e-45


def test_what_is_maximised_must_be_concave(bind: Bind) -> None:
    """The uniform law is stationary for the negative entropy, and its minimum."""
    reading = Reading.of(entropy(terms=(Entropy(Integer(-1)),)), bind({"n": 2}))

    assert kkt_point(reading, [arb("0.5")] * 2, {"mu": arb(1)}) is None
