"""Numbers of the mirror-descent family, by the same functions that decide its claims."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from flint import arb
from sympy import Expr, IndexedBase, Rational, exp, log

from maxent.problems import (
    Claim,
    Euclidean,
    Linear,
    Normalisation,
    Problem,
    RelativeEntropy,
    Simplex,
    SquaredDistance,
    minimise,
)
from maxent.problems.catalogue.mirror_descent import _policy, _simplex, tau_scale_separation
from maxent.problems.catalogue.mirror_descent._free_energy import GIBBS
from maxent.problems.catalogue.mirror_descent.eta_controls_aggressiveness import BEST, MOVED
from maxent.problems.expressions.notation import i, j, n, total
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
LAW = {"pi_k": ("1/2", "2/5", "1/10"), "A": ("-1/2", "1/10", "21/10")}
x, c, q = IndexedBase("x", real=True), IndexedBase("c", real=True), IndexedBase("q", positive=True)
p = IndexedBase("p", positive=True)


def rounded(value: arb, digits: int) -> float:
    return round(float(value.mid()), digits)


def point(problem: Problem, evaluator: Evaluator) -> list[arb]:
    return list(certify(problem, evaluator).point)


def test_the_step_that_takes_the_gradient_at_the_next_point_is_another_one(bind: Bind) -> None:
    """f = x^2 / 2, eta = 1, x_t = 1: the gradient step goes to 0, the proximal point is 1/2."""
    space, here = Euclidean(x, i, n), bind({"n": 1}, c=(1,), g=(1,), o=(0,))
    near = SquaredDistance(c, weight=Rational(1, 2))
    gradient = minimise(space, Linear(IndexedBase("g", real=True)), near)
    proximal = minimise(space, SquaredDistance(IndexedBase("o", real=True), weight=Rational(1, 2)), near)
    assert rounded(point(gradient, here)[0], 9) == 0
    assert rounded(point(proximal, here)[0], 9) == 0.5


def divergence(left: IndexedBase, right: IndexedBase) -> Expr:
    return total(left[j] * log(left[j] / right[j]), j)


def test_the_two_directions_of_a_divergence_differ(bind: Bind) -> None:
    here = bind({"n": 2}, p=("1/2", "1/2"), q=("9/10", "1/10"))
    assert [rounded(here(divergence(*pair)), 6) for pair in ((p, q), (q, p))] == [0.510826, 0.368064]
    turned = bind({"n": 2}, p=("1/10", "9/10"), q=("9/10", "1/10"))
    assert (turned(divergence(p, q)) - turned(divergence(q, p))).contains(0)


def test_an_exponential_potential_falls_without_bound(bind: Bind) -> None:
    """2 x + e^x - 1 - x."""
    z = _policy.eta
    objective = 2 * z + exp(z) - 1 - z
    values = [rounded(bind({}, eta=at)(objective), 2) for at in (-1, -10, -100)]
    assert values == [-1.63, -11.0, -101.0]


def test_the_bare_product_does_not_keep_the_mass(bind: Bind) -> None:
    here = bind({"n": 2}, x_t=("1/2", "1/2"), g=(-2, -1), eta=1)
    assert rounded(here(_simplex.NORMALISER), 4) == 5.0537
    assert here(total(_simplex.NEXT, i)).contains(1)


@pytest.mark.parametrize(
    ("eta", "moved"), [("1/10", 0.0032), ("1/2", 0.1128), (1, 0.5832), (2, 1.8100), (5, 2.3004)]
)
def test_a_larger_step_moves_further(bind: Bind, eta: str, moved: float) -> None:
    here = bind({"n": 3}, eta=eta, **LAW)
    assert rounded(here(MOVED), 4) == moved
    assert rounded(-here(BEST).log(), 4) == 2.3026


@pytest.mark.parametrize(
    ("eta", "mass", "threshold"),
    [("1/10", 0.40281, None), ("1/2", 0.38379, 0.1827), (1, 0.28302, 0.4459), (2, 0.06655, 0.9967)],
)
def test_a_good_action_may_lose_mass(bind: Bind, eta: str, mass: float, threshold: float | None) -> None:
    """The second action has advantage 0.1 and mass 0.4."""
    here = bind({"n": 3}, eta=eta, **LAW)
    assert rounded(here(_policy.NEXT, {i: 2}), 5) == mass
    normaliser = total(_policy.pi_k[j] * exp(_policy.eta * _policy.A[j]), j)
    found = here(log(normaliser) / _policy.eta)
    assert (found > arb("0.1")) is (threshold is not None)
    assert threshold is None or rounded(found, 4) == threshold


def test_one_step_from_the_reference_along_the_reward_lands_on_the_gibbs_policy(bind: Bind) -> None:
    law, rewards = ("1/2", "2/5", "1/10"), (1, "-1/3", 2)
    here = bind({"n": 3}, pi_k=law, pi_ref=law, A=rewards, r=rewards, eta="2/3", tau="3/2")
    mass = here(total(GIBBS.subs(i, j), j))
    for outcome in range(1, 4):
        assert (here(_policy.NEXT, {i: outcome}) - here(GIBBS, {i: outcome}) / mass).contains(0)


def test_the_exact_proximal_step_is_the_geometric_mean(claim: Callable[..., Claim], bind: Bind) -> None:
    """At eta = 5/2 and tau = 1 the solved step agrees with the formula."""
    problem = claim("tau-scale-separation").problem
    assert problem is not None
    law = {"pi_ref": ("1/2", "2/5", "1/10"), "pi_k": ("1/5", "3/10", "1/2"), "r": (0, "1/10", 1)}
    here = bind({"n": 3}, eta=Fraction(5, 2), tau=1, **law)
    weights = [here(tau_scale_separation.NEXT, {i: k}) for k in (1, 2, 3)]
    for weight, solved in zip(weights, point(problem, here), strict=True):
        assert abs(float((weight / sum(weights, arb(0)) - solved).mid())) < 1e-9
    assert isinstance(problem.space, Simplex)
    assert {type(term) for term in problem.terms} == {Linear, RelativeEntropy}
    assert all(isinstance(constraint, Normalisation) for constraint in problem.constraints)
