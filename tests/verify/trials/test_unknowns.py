"""Unknowns of printed formulas: one root, all roots, and which of them a statement means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Eq, IndexedBase, Integer, Symbol, exp, log, symbols

from maxent.problems import Claim, Unknown
from maxent.problems.claims.claim import Definition
from maxent.problems.expressions.notation import k, total
from maxent.verify.errors import NoRootError
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, certain, fails
from maxent.verify.trials.trial import Trial
from maxent.verify.trials.unknowns import all_solutions, at_some_root, one_solution, written_out

pytestmark = pytest.mark.usefixtures("working_precision")

At, Known = Callable[..., Trial], Callable[..., Claim]
U, beta = symbols("U beta", real=True)
E, x = IndexedBase("E", real=True), Symbol("x", positive=True)


@pytest.fixture
def here(claim: Known, trial: At) -> Trial:
    return trial(claim("canonical-maxent"), {"n": 3}, E=(0, 1, 2), U="3/2", k_B=1)


def test_unknowns_are_bound_to_the_roots_of_their_equations(here: Trial) -> None:
    """E = (0, 1, 2), U = 3/2: beta = -0.834115; the second unknown is solved after the first."""
    weight = exp(-beta * E[k])
    other = Symbol("w", real=True)
    mean = Unknown(beta, Eq(total(E[k] * weight, k) / total(weight, k), U))
    solved = one_solution(here, (mean, Unknown(other, Eq(other**3, beta))))
    assert float(solved(beta)) == pytest.approx(-0.834115194352, abs=1e-11)
    assert float(solved(other)) == pytest.approx(-0.941330, abs=1e-6)
    with pytest.raises(NoRootError):
        one_solution(here, (Unknown(beta, Eq(exp(beta), -U)),))


def test_all_roots_are_found_on_both_sides_of_a_pole(here: Trial) -> None:
    """(1 / (beta + 1))^2 = 1 at 0 and at -2."""
    found = all_solutions(here, (Unknown(beta, Eq(1 / (beta + 1) ** 2, 1)),))
    assert found.complete
    assert sorted(round(float(e(beta)), 6) for e in found.evaluators) == [-2, 0]


def test_a_positive_unknown_has_only_positive_roots(here: Trial) -> None:
    found = all_solutions(here, (Unknown(x, Eq(x**2 + x, 2)),))
    assert found.complete
    assert [float(e(x)) for e in found.evaluators] == pytest.approx([1])


def seen_at(wanted: int, here: Trial, equation: Eq) -> Outcome:
    def tested(evaluator: object) -> list[Observation]:
        value = evaluator(beta)  # type: ignore[operator]
        return [certain("c", "")] if value.overlaps(wanted) else [fails("c", "wrong", "1", "2")]

    def without(reason: str) -> list[Observation]:
        return [fails("c", reason, "none", "one")]

    (found,) = at_some_root("c", here, (Unknown(beta, equation),), tested, without)
    return found.outcome


@pytest.mark.parametrize(("wanted", "outcome"), [(-3, Outcome.HOLDS), (2, Outcome.HOLDS), (5, Outcome.FAILS)])
def test_a_statement_holds_if_it_does_at_one_of_the_roots(here: Trial, wanted: int, outcome: Outcome) -> None:
    assert seen_at(wanted, here, Eq((beta + 3) * (beta - 2), 0)) is outcome


def test_without_a_root_it_fails_only_if_none_can_have_been_missed(here: Trial) -> None:
    assert seen_at(1, here, Eq(exp(beta), -U)) is Outcome.FAILS
    assert seen_at(1, here, Eq((beta - 2) ** 2, 0)) is Outcome.INCONCLUSIVE


def test_where_one_root_is_double_nothing_fails(here: Trial) -> None:
    """The double root at 2 is not isolated, so that a failure at -3 refutes nothing."""
    assert seen_at(2, here, Eq((beta + 3) * (beta - 2) ** 2, 0)) is Outcome.INCONCLUSIVE


def test_the_unknown_is_found_in_definitions_and_not_differentiated_behind_a_name(claim: Known) -> None:
    a, Z = symbols("a Z", real=True)
    about = replace(claim("canonical-maxent"), definitions=(Definition(Z, exp(beta)), Definition(a, Z + 1)))
    assert written_out(Eq(a, U), beta, about) == exp(beta) + 1 - U
    w = IndexedBase("w", real=True)
    hidden = replace(about, definitions=(Definition(w[k], exp(beta * E[k])),))
    assert written_out(Eq(total(w[k], k), U), beta, hidden) is None
    assert written_out(Eq(beta, U), beta, hidden) == beta - U


def test_a_root_where_the_equation_is_not_defined_everywhere(here: Trial) -> None:
    assert seen_at(1, here, Eq(log(beta), Integer(0))) is Outcome.HOLDS
