"""Convexity along an interval: held, refuted at a midpoint, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, IndexedBase, Integer, Max, Symbol, exp, log, oo

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
    assert bends(x**3, x, LINE, here) == [{FAILS}, {FAILS}]


def test_a_refutation_shows_both_sides(here: Trial) -> None:
    """Of the squares of 1/4 and 2/4, of which the mean is 5/32, that of 3/8 is 9/64."""
    found = observe(Convexity(x**2, x, convex=False, domain=(-ONE / 2, 1 + ONE / 2)), here)[0]
    assert found.printed.startswith("above ")
    assert ", the chord between " in found.printed


def test_a_line_bends_in_no_way(here: Trial) -> None:
    """At exact numbers both sides are the same number."""
    assert all(FAILS in outcomes and HOLDS not in outcomes for outcomes in bends(x / 2, x, LINE, here))


def test_balls_that_are_too_wide_decide_nothing(here: Trial) -> None:
    """Far out the tail of the exponential is below the rounding of what it is added to."""
    tiny = 10**9 + exp(-30 * z)
    assert bends(tiny, z, HALF, here) == [{HOLDS}, {FAILS}]
    assert bends(10**9 + exp(-(10**9) * z), z, (ONE, 2 * ONE), here) == [{INCONCLUSIVE}, {FAILS}]


@pytest.mark.parametrize(
    ("formula", "variable", "domain"),
    [
        (x**2 + exp(-((100 * (x - ONE / 3)) ** 2)) / 1000, x, (ZERO, ONE)),
        (z * log(z) - z**2 / 10**9, z, HALF),
        (z**2 - z * log(z) / 10**6, z, HALF),
        (Abs(x - ONE / 3) + (x - 1) ** 2 - 3 * Max(x - ONE / 2, 0), x, (ZERO, ONE)),
        (Abs(x), x, LINE),
        (x**2 - Abs(x - ONE / 7) / 10**6, x, (ZERO, ONE)),
    ],
    ids=str,
)
def test_what_bends_the_other_way_somewhere_is_seen(
    here: Trial, formula: Expr, variable: Symbol, domain: tuple[Expr, Expr]
) -> None:
    """In a narrow dip, beyond 1e9, below 1e-6, at a kink, and on straight pieces."""
    assert bends(formula, variable, domain, here)[0] == {FAILS}


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
    assert decided(Convexity(x * log(1 + tau), x, convex=True, domain=UNIT)) is Verdict.REFUTED
