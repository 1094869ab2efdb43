"""What a table row says about the evidence."""

from collections.abc import Callable

import pytest

from reports.terminal.evidence import leg_lines, outcomes
from reports.terminal.marks import compact
from reports.terminal.tables import family_table
from verify.finding import Check, Finding, Leg, Outcome


def test_a_row_tells_what_each_leg_found(confirmed: Finding, plain: Callable[..., str]) -> None:
    text = plain(family_table("gibbs", [confirmed]), width=140)
    assert "derived ok" in text
    assert "solved ok, 24 instances" in text
    assert "  2e-9 ≤ 1e-7, Clarabel" in text
    assert "0.42 s" in text


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.0, "0"), (3.14e-10, "3.1e-10"), (1e-7, "1e-7"), (0.245, "0.24"), (1.0, "1"), (float("nan"), "nan")],
)
def test_numbers_are_short(number: float, text: str) -> None:
    assert compact(number) == text


def test_outcomes_that_differ_are_counted() -> None:
    found = (Outcome.FAILS, Outcome.HOLDS, Outcome.HOLDS)
    assert outcomes([Check("a", Leg.SOLVED, outcome, "") for outcome in found]) == "2 ok, 1 fails"


def test_the_check_nearest_to_its_bound_is_shown() -> None:
    checks = [
        Check("a", Leg.SOLVED, Outcome.HOLDS, "", residual=1e-3, bound=1.0),
        Check("b", Leg.SOLVED, Outcome.FAILS, "", residual=1e-4, bound=1e-7),
    ]
    assert "0.0001 > 1e-7" in leg_lines(Leg.SOLVED, checks)[1]


def test_a_residual_that_is_not_a_number_is_not_hidden() -> None:
    checks = [
        Check("a", Leg.SOLVED, Outcome.HOLDS, "", residual=1e-9, bound=1e-7),
        Check("b", Leg.SOLVED, Outcome.ERROR, "", residual=float("nan"), bound=1e-7),
    ]
    assert "nan" in leg_lines(Leg.SOLVED, checks)[1]
