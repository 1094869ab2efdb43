"""The report of ``maxent mutate`` in the terminal."""

import io
from dataclasses import replace

import pytest

from maxent.reports.terminal.campaign.progress import tallying
from maxent.reports.terminal.campaign.report import kill_rate, print_campaign
from maxent.reports.terminal.console import ReportConsole
from maxent.verify.running.attack import Attacked, MutantOutcome
from maxent.verify.running.campaign import Campaign, Plan

FAMILIES = {
    "canonical-maxent": "gibbs",
    "maxent-lagrangian-stationarity": "gibbs",
    "tau-c-binary": "critical_temperature",
}


def printed(campaign: Campaign, *, width: int = 80, colour: bool = False) -> str:
    stream = io.StringIO()
    console = ReportConsole(
        file=stream, width=width, force_terminal=colour, markup=False, highlight=False, emoji=False
    )
    versions = {"python": "3.11.0", "sympy": "1.14.0", "cvxpy": "1.9.3"}
    print_campaign(console, campaign, families=FAMILIES, left_out=["eg-sign"], versions=versions)
    return stream.getvalue()


def words(text: str) -> str:
    """The text with its line breaks undone."""
    return " ".join(text.split())


def test_each_claim_has_a_line_of_numbers(campaign: Campaign) -> None:
    text = printed(campaign)
    assert "canonical-maxent 2 1 1 0 1/1" in words(text)
    assert "✓ killed" not in text


def test_what_is_left_of_a_claim_is_said_below_it(leaky: Campaign) -> None:
    text = words(printed(leaky))
    assert "canonical-maxent 3 1 1 1 1/1 1 survived" in text
    assert "1 ill-typed, 1 undecided 1 rewrite changed" in text


def test_every_variant_that_is_left_shows_its_diff_and_where_it_lives(leaky: Campaign) -> None:
    text = words(printed(leaky))
    assert "✗ survived canonical-maxent" in text
    assert "mutant halve in the printed formula before pᵢ ∝ exp(-β Eᵢ) after pᵢ ∝ exp(β Eᵢ)" in text
    assert "because holds at every instance" in text
    assert "halve-weight in the problem before tau H(p) after tau/2 H(p) because no solver [0.1, 0.2]" in text
    assert "drop-assumption in the assumptions before x > 0 after nothing because why" in text
    assert "rewrite rename-indices in the printed formula" in text
    assert "because SUPPORTED: not reduced" in text


def test_the_summary(campaign: Campaign) -> None:
    lines = printed(replace(campaign, plan=Plan(sample=3, seed=7)), width=100).splitlines()
    assert lines[-6:] == [
        "2 mutants: ✓ 1 killed, = 1 equivalent",
        "1 rewrite: ✓ 1 kept",
        "kill rate 100 %: 1 of 1 that are not proven equivalent",
        "left out, being refuted themselves: eg-sign",
        "1.50 s, seed 7, sympy 1.14.0, cvxpy 1.9.3",
        "exit status 0: every mutant is killed or proven equivalent, and every rewrite keeps its verdict",
    ]


def test_claims_with_too_few_variants_are_named(campaign: Campaign) -> None:
    few = (
        "fewer than 15 mutants: canonical-maxent (2), maxent-lagrangian-stationarity (0), tau-c-binary (0)",
        "fewer than 5 rewrites: canonical-maxent (1), maxent-lagrangian-stationarity (0), tau-c-binary (0)",
    )
    for sentence in few:
        assert sentence in words(printed(campaign))
    enough = replace(campaign, mutants=campaign.mutants[:1] * 15, rewrites=campaign.rewrites * 5)
    assert "canonical-maxent (" not in words(printed(enough))
    for plan in (Plan(operators=("halve",)), Plan(sample=2)):
        assert "fewer than" not in printed(replace(campaign, plan=plan))


def test_the_kill_rate_is_never_rounded_up(killed: Attacked) -> None:
    alive = replace(killed, outcome=MutantOutcome.TIMED_OUT)
    assert kill_rate(Campaign((killed,) * 99_999 + (alive,))).startswith(
        "kill rate 99.99 %: 99999 of 100000 "
    )
    assert kill_rate(Campaign((killed, alive, alive))).startswith("kill rate 33.33 %")
    assert kill_rate(Campaign()) == "kill rate: no mutant that counts"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_page(leaky: Campaign, width: int) -> None:
    assert max(map(len, printed(leaky, width=width).splitlines())) <= width


def test_an_id_of_thirty_nine_letters_is_whole_at_80_columns(
    campaign: Campaign, killed: Attacked, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "takeaway-alpha-thermodynamic-temperatur"
    monkeypatch.setitem(FAMILIES, long, "gibbs")
    assert long in printed(replace(campaign, mutants=(replace(killed, claim=long),)))


def test_no_color_takes_the_colour_and_leaves_the_words(
    leaky: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[32m" in printed(leaky, colour=True)
    assert "\x1b" not in printed(leaky)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "✗ survived" in printed(leaky, colour=True)
    assert not any(f"\x1b[{code}m" in printed(leaky, colour=True) for code in (31, 32, 35, 36))


def test_progress_is_silent_without_a_terminal(killed: Attacked) -> None:
    def never(_claim: str) -> int:
        raise AssertionError("the variants need not be counted")

    stream = io.StringIO()
    with tallying(ReportConsole(file=stream, force_terminal=True), 1, never) as on_attacked:
        on_attacked(killed)
    assert stream.getvalue() == ""


def test_progress_counts_variants_and_claims_that_are_through(killed: Attacked) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    console = ReportConsole(file=stream, force_terminal=True, force_interactive=True, width=140)
    other = replace(killed, claim="tau-c-binary", outcome=MutantOutcome.SURVIVED)
    with tallying(console, 2, {"canonical-maxent": 1, "tau-c-binary": 9}.__getitem__) as on_attacked:
        on_attacked(killed)
        on_attacked(other)
    assert "1/2" in stream.getvalue()
    assert "2 tried, 1 left over, tau-c-binary (8 to go)" in stream.getvalue()
