"""Convexity along an interval: held, refuted at a midpoint, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, Symbol, exp, log, oo

from maxent.problems import Claim, Convexity, Source, Verdict
from maxent.problems.catalogue import Entry
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i
from maxent.problems.parameters.parameter import positive
from maxent.verify.deciding.decide import decide
from maxent.verify.errors import UndefinedError
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

HOLDS, FAILS, INCONCLUSIVE, VACUOUS = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE, Outcome.VACUOUS
At, Known = Callable[..., Trial], Callable[..., Claim]
x, z = Symbol("x", real=True), Symbol("z", positive=True)
tau, r = Symbol("tau", positive=True), IndexedBase("r", real=True)
ZERO, ONE = Integer(0), Integer(1)
LINE, HALF, LEFT, UNIT = (-oo, oo), (ZERO, oo), (-oo, ZERO), (ZERO, ONE)


@pytest.fixture
def here(claim: Known, trial: At) -> Trial:
    return trial(claim("tau-limits"), {"n": 3}, r=(1, 0, -1), tau="3/2")


def bends(formula: Expr, variable: Symbol, domain: tuple[Expr, Expr], trial: Trial) -> list[set[Outcome]]:
    """What is seen where it is said to be convex, and where concave."""
    return [
        {found.outcome for found in observe(Convexity(formula, variable, convex, domain), trial)}
        for convex in (True, False)
    ]


@pytest.mark.parametrize(
    ("formula", "variable", "domain"),
    [
        (x**2 / tau, x, LINE),
        (z * log(z / tau), z, HALF),
        (-(x**3), x, LEFT),
        (-log(z) - log(1 - z), z, UNIT),
        (1 / (z - tau), z, (tau, 2 * tau)),
    ],
    ids=str,
)
def test_what_is_convex_is_not_concave(
    here: Trial, formula: Expr, variable: Symbol, domain: tuple[Expr, Expr]
) -> None:
    assert bends(formula, variable, domain, here) == [{HOLDS}, {FAILS}]
    assert bends(-formula, variable, domain, here) == [{FAILS}, {HOLDS}]


def test_a_cube_bends_both_ways_on_the_line(here: Trial) -> None:
    assert all({HOLDS, FAILS} <= outcomes for outcomes in bends(x**3, x, LINE, here))


def test_a_refutation_shows_both_sides(here: Trial) -> None:
    """Of the squares of 1/23 and 1/11, near 0, the mean is above the square of their mean."""
    found = observe(Convexity(x**2, x, convex=False, domain=HALF), here)[0]
    assert found.printed == "above 0.00507741, the mean at 0.0434783 and 0.0909091"
    assert found.actual == "0.00451499 at 0.0671937"


def test_a_line_bends_in_no_way(here: Trial) -> None:
    """At exact numbers both sides are the same number."""
    assert all(FAILS in outcomes and HOLDS not in outcomes for outcomes in bends(x / 2, x, LINE, here))


def test_balls_that_are_too_wide_decide_nothing(here: Trial) -> None:
    """Far out the tail of the exponential is below the rounding of what it is added to."""
    tiny = 10**9 + exp(-30 * z)
    outcomes, opposite = bends(tiny, z, HALF, here)
    assert outcomes == {HOLDS, INCONCLUSIVE}
    assert opposite == {FAILS, INCONCLUSIVE}
    assert bends(x * log(3), x, (ZERO, log(2)), here) == [{INCONCLUSIVE}, {INCONCLUSIVE}]


def test_a_formula_without_a_value_inside_is_undefined(here: Trial) -> None:
    with pytest.raises(UndefinedError, match="division by zero"):
        bends(1 / x**2, x, LINE, here)


def test_an_empty_interval_is_nothing_to_test(here: Trial) -> None:
    assert bends(x**2, x, (tau, ONE), here) == [{VACUOUS}, {VACUOUS}]


def test_every_value_of_an_index_is_looked_at(here: Trial) -> None:
    """The reward is 1, 0 and -1."""
    outcomes = [found.outcome for found in observe(Convexity(r[i] * x**2, x, convex=True, domain=HALF), here)]
    third = len(outcomes) // 3
    assert [set(outcomes[k * third : (k + 1) * third]) for k in range(3)] == [{HOLDS}, {FAILS}, {FAILS}]


def decided(*statements: Convexity) -> Verdict:
    made_up = Claim(
        id="made-up",
        title="Made up",
        source=Source(THERMODYNAMICS, "nowhere"),
        printed="",
        given=(positive(tau),),
        statements=statements,
        expected=Verdict.CONFIRMED,
    )
    finding = decide(Entry("made-up", made_up))
    assert finding.verdict is not Verdict.REFUTED or finding.witness is not None
    return finding.verdict


def test_a_claim_is_confirmed_refuted_or_undecided() -> None:
    entropy = -tau * z * log(z)
    assert decided(Convexity(entropy, z, convex=False, domain=UNIT)) is Verdict.CONFIRMED
    assert decided(Convexity(-entropy, z, convex=False, domain=UNIT)) is Verdict.REFUTED
    assert decided(Convexity(entropy, z, convex=True, domain=UNIT)) is Verdict.REFUTED
    assert decided(Convexity(x * log(1 + tau), x, convex=True, domain=UNIT)) is Verdict.UNDECIDED
