"""A claim at one instance: definitions, assumptions, unknowns, random numbers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from sympy import Function, Lambda, Symbol, symbols

from maxent.problems import Claim
from maxent.problems.expressions.notation import n
from maxent.problems.parameters.instance import Instance
from maxent.verify.trials.trial import Trial, given_of, random_distribution, text_of

pytestmark = pytest.mark.usefixtures("working_precision")

At, Known = Callable[..., Trial], Callable[..., Claim]
U, p = symbols("U", real=True), Symbol("p", positive=True)


def test_a_definition_stands_for_its_expression_and_not_for_a_drawn_value(claim: Known, trial: At) -> None:
    known = {"pi_ref": ("1/4", "3/4"), "c": (1, 0), "Delta": 1, "tau": 1, "p": "9/10"}
    assert trial(claim("tau-c-binary"), {"n": 2}, **known).evaluator(p) == 0.25


def test_the_definitions_of_a_condition_count_only_inside_it(claim: Known, trial: At) -> None:
    """At E = (0, 1), k_B T = 1 the mean energy is 1 / (1 + e) = 0.268941."""
    known = {"E": (0, 1), "U": "1/2", "T": 1, "k_B": 1}
    about = claim("fmin-equals-smax")
    assert trial(about, {"n": 2}, **known).evaluator(U) == 0.5
    inside = trial(about, {"n": 2}, inside=True, **known)
    assert float(inside.evaluator(U)) == pytest.approx(0.2689414, abs=1e-7)
    assert inside.admissible() is True


@pytest.mark.parametrize(("mass", "answer"), [("1/4", True), ("1/2", False), ("3/4", False)])
def test_the_assumptions_decide_whether_an_instance_is_admissible(
    claim: Known, trial: At, mass: str, *, answer: bool
) -> None:
    rest = str(1 - Fraction(mass))
    here = trial(claim("tau-c-binary"), {"n": 2}, pi_ref=(mass, rest), c=(1, 0), Delta=1, tau=1)
    assert here.admissible() is answer


@pytest.mark.parametrize(("energy", "answer"), [("3/2", True), (0, False), (2, False)])
def test_the_condition_is_an_assumption_only_where_it_is_granted(
    claim: Known, trial: At, energy: object, *, answer: bool
) -> None:
    known = {"E": (0, 1, 2), "U": energy, "k_B": 1}
    assert trial(claim("canonical-maxent"), {"n": 3}, **known).admissible() is True
    assert trial(claim("canonical-maxent"), {"n": 3}, inside=True, **known).admissible() is answer


def test_functions_are_put_in_and_carried_out(claim: Known, trial: At) -> None:
    u, x = Symbol("u", positive=True), Symbol("x", positive=True)
    here = trial(claim("bregman-nonneg"), {"n": 1}, psi=Lambda(u, u**4), x=3)
    psi = Function("psi")
    assert here.evaluator(here.concrete(psi(x) + psi(x).diff(x))) == 81 + 108


def test_a_statement_about_a_problem_needs_one(claim: Known, trial: At) -> None:
    with pytest.raises(TypeError, match="needs a problem"):
        _ = trial(claim("k-step-support"), {}, q="1/2", K=2).problem


def test_random_points_are_laws_and_depend_on_nothing_but_the_instance(claim: Known, trial: At) -> None:
    here, again = (trial(claim("k-step-support"), {}, q="1/2", K=2) for _ in range(2))
    here.random("something else").random()
    points = [random_distribution(each.random("points"), 5) for each in (here, again)]
    assert [float(x) for x in points[0]] == [float(x) for x in points[1]]
    assert points[0] != random_distribution(here.random("other points"), 5)
    assert sum(points[0][1:], points[0][0]).contains(1)
    assert all(x > 0 for x in points[0])


def test_what_is_dear_is_computed_once(claim: Known, trial: At) -> None:
    here, calls = trial(claim("k-step-support"), {}, q="1/2", K=2), []
    for _ in range(3):
        assert here.once("key", lambda: calls.append(1) or "value") == "value"
    assert len(calls) == 1


def test_a_condition_narrows_the_domain_of_its_parameters(claim: Known) -> None:
    about = claim("negative-entropy-bregman-kl")
    assert {parameter.domain.name for parameter in given_of(about, inside=False)} == {"POSITIVE"}
    assert {parameter.domain.name for parameter in given_of(about, inside=True)} == {"DISTRIBUTION"}


def test_an_instance_is_written_for_people_without_what_is_defined(claim: Known) -> None:
    u = Symbol("u")
    values = {"pi_ref": (Fraction(1, 4), Fraction(3, 4)), "p": Fraction(1), "psi": Lambda(u, u**2)}
    text = text_of(Instance("by hand", {n.name: 2}, values), claim("tau-c-binary"))
    assert text == {"pi_ref": "(1/4, 3/4)", "psi": "u**2"}
