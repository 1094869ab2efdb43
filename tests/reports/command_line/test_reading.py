"""``maxent list``, ``show`` and ``derive``."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from maxent.verify.findings.finding import Finding

Command = Callable[..., Any]


def test_list_names_every_claim(maxent: Command, house: Any) -> None:
    result = maxent("list")
    assert result.status == 0
    for entry in house.entries:
        assert entry.claim.id in result.stdout
    assert "gibbs  3 claims" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_list_of_a_family_as_json(maxent: Command) -> None:
    tree = json.loads(maxent("list", "--family", "soft_bellman", "--json").stdout)
    assert [claim["id"] for claim in tree["claims"]] == [
        "soft-bellman-q-optimal",
        "soft-value-lse-equivalence",
    ]
    assert tree["claims"][0]["expected"] == "CONFIRMED"


def test_show_tells_statement_hypotheses_derivation_and_evidence(maxent: Command) -> None:
    result = maxent("show", "canonical-maxent")
    assert result.status == 0
    order = [
        "The statement of canonical-maxent",
        "[x]",
        "minimise ‖x - c‖²",
        "checked   y = y",
        "all sets are finite",
        "Why the Exponential? (why)",
        "section 2",
        "Attach a multiplier to every constraint.",
        "✗ REFUTED in 0.20 s",
        "derived",
        "n = 2, E = (1, 0), beta = 1/2",
    ]
    positions = [result.stdout.index(words) for words in order]
    assert positions == sorted(positions)


def test_show_says_of_every_check_how_it_was_decided(
    house: Any, maxent: Command, confirmed: Finding, correction: Finding
) -> None:
    house.decide = lambda _: replace(confirmed, checks=(*confirmed.checks, *correction.checks))
    lines = [line.strip() for line in maxent("show", "canonical-maxent").stdout.splitlines()]
    stated, granted = lines.index("as stated"), lines.index("under the condition")
    assert stated < granted
    told = "\n".join(lines[stated:granted])
    for words in ("ok, proven", "ok, enclosed, 3.1e-10 ≤ 1e-7", "ok, numerical, 2e-9 ≤ 1e-7", "tolerance: "):
        assert words in told
    assert "ok, enclosed, 1e-9 ≤ 1e-7, 9 instances" in "\n".join(lines[granted:])


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("text", "1. Lagrangian\n2. Stationarity\n"),
        ("latex", "\\begin{align} L &= 0 \\end{align}\n"),
        ("sympy", "exp(r[i]/tau)\n"),
    ],
)
def test_derive_prints_the_derivation_and_nothing_else(maxent: Command, form: str, text: str) -> None:
    result = maxent("derive", "canonical-maxent", "--format", form)
    assert (result.status, result.stdout, result.stderr) == (0, text, "")


def test_a_claim_about_an_expression_is_shown_with_its_proof(maxent: Command) -> None:
    result = maxent("show", "soft-value-lse-equivalence")
    assert result.status == 0
    assert "proved: the difference reduces to zero for arbitrary n" in result.stdout
    assert "minimise" not in result.stdout


def test_a_claim_about_an_expression_has_no_lagrangian(maxent: Command) -> None:
    result = maxent("derive", "soft-value-lse-equivalence")
    assert (result.status, result.stdout) == (2, "")
    assert "no Lagrangian to derive from; 'maxent show soft-value-lse-equivalence'" in result.stderr
