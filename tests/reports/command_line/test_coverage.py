"""``maxent coverage``: which documents, which rows, what it writes where, and its exit status."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from maxent.problems import Document
from maxent.problems.documents.rows import Inventory, Nature, Row
from maxent.verify.findings.finding import Finding, Report

Command = Callable[..., Any]

GIBBS = Inventory(
    "gibbs-papers",
    Document("000_abc.txt", "Papers on Gibbs", ()),
    (
        Row("canonical-ensemble-sign", "4", "the law has this sign", printed=r"p\propto e^{\beta E}"),
        Row("canonical-maxent", "3", "entropy is maximised by the law"),
        Row("stationarity-again", "2", "the same", claims=("maxent-lagrangian-stationarity",)),
        Row("nobody-knows", "5", "something else"),
    ),
)
MOTTOES = Inventory(
    "mottoes",
    Document("012_def.txt", "Mottoes", ()),
    (Row("motto", "1", "all is well", nature=Nature.NOT_MATHEMATICAL, reason="a motto"),),
)


@pytest.fixture(autouse=True)
def inventories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maxent.problems.documents.rows.INVENTORIES", (GIBBS, MOTTOES))


def test_every_row_is_reported(maxent: Command, house: Any) -> None:
    result = maxent("coverage", "--jobs", "3", "--seed", "5", "--timeout", "2.5", "--budget", "1")
    assert result.status == 0
    for inventory in (GIBBS, MOTTOES):
        for row in inventory.rows:
            assert row.id in result.stdout
            assert row.words in result.stdout
    assert "2 documents: 3 of 5 rows decided" in result.stdout
    assert "exit status 0: every verdict is the expected one" in result.stdout
    [call] = house.calls
    assert call["ids"] == ["canonical-ensemble-sign", "canonical-maxent", "maxent-lagrangian-stationarity"]
    assert (call["jobs"], call["seed"], call["timeout"], call["budget"]) == (3, 5, 2.5, 1.0)


@pytest.mark.parametrize("name", ["012", "12", "mottoes", "Mottoes", "012_def", "012_def.txt"])
def test_a_document_has_many_names(maxent: Command, name: str) -> None:
    result = maxent("coverage", name)
    assert "a motto" in result.stdout
    assert "canonical-maxent" not in result.stdout


@pytest.mark.parametrize(
    ("name", "hint"),
    [("gibs-papers", "did you mean 'gibbs-papers'?"), ("777", "there are 000 gibbs-papers, 012 mottoes")],
)
def test_an_unknown_document_is_one_sentence(maxent: Command, house: Any, name: str, hint: str) -> None:
    result = maxent("coverage", name)
    assert result.status == 2
    assert result.stderr == f"maxent: there is no document {name!r}; {hint}\n"
    assert not house.calls


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("open", {"nobody-knows"}),
        ("refuted", {"canonical-ensemble-sign"}),
        ("decided", {"canonical-ensemble-sign", "canonical-maxent", "stationarity-again"}),
        ("not-mathematical", {"motto"}),
        ("undecided", set()),
    ],
)
def test_only_some_rows_are_shown(maxent: Command, kind: str, ids: set[str]) -> None:
    shown = maxent("coverage", "--only", kind).stdout
    rows = [row for inventory in (GIBBS, MOTTOES) for row in inventory.rows]
    assert {row.id for row in rows if row.words in shown and f"\n{row.id}" in shown} == ids
    assert "2 documents: 3 of 5 rows decided" in shown


def test_open_rows_are_found_without_a_run(maxent: Command, house: Any) -> None:
    result = maxent("coverage", "--only", "open", "--only", "not-mathematical")
    assert result.status == 0
    assert "exit status 0: no claim had to be decided" in result.stdout
    assert "decided" in result.stdout.splitlines()[1]
    assert not house.calls
    maxent("coverage", "--only", "open", "--json", "-")
    assert len(house.calls[-1]["ids"]) == 3


def test_strict_fails_on_open_rows_only(maxent: Command) -> None:
    result = maxent("coverage", "gibbs-papers", "--strict")
    assert result.status == 1
    assert "exit status 1: 1 row open" in result.stdout
    assert maxent("coverage", "mottoes", "--strict").status == 0


def test_a_differing_verdict_is_status_1(
    maxent: Command, house: Any, report: Report, surprising: Finding
) -> None:
    house.report = replace(
        report, findings=(*report.findings[:1], replace(surprising, id="maxent-lagrangian-stationarity"))
    )
    result = maxent("coverage")
    assert result.status == 1
    assert "1 not: maxent-lagrangian-stationarity" in " ".join(result.stdout.split())


def test_an_interrupted_run_shows_what_it_has(maxent: Command, house: Any, tmp_path: Path) -> None:
    house.interrupt_after = 1
    target = tmp_path / "coverage.json"
    result = maxent("coverage", "--json", str(target))
    assert result.status == 130
    assert "not run" in result.stdout
    tree = json.loads(target.read_text())
    assert tree["interrupted"]
    assert [row["verdict"] for row in tree["documents"][0]["rows"]] == ["REFUTED", None, None, None]


def test_json_is_alone_on_standard_output(maxent: Command) -> None:
    result = maxent("coverage", "--only", "open", "--json", "-")
    tree = json.loads(result.stdout)
    assert tree["schema"] == "maxent-coverage/1"
    assert [document["document"] for document in tree["documents"]] == ["000_abc.txt", "012_def.txt"]
    assert [document.keys() for document in tree["documents"]] == [{"document", "rows"}] * 2
    assert tree["documents"][0]["rows"][2] == {
        "id": "stationarity-again",
        "section": "2",
        "status": "decided",
        "claims": ["maxent-lagrangian-stationarity"],
        "verdict": "CONFIRMED",
        "reason": "derived and solved agree",
    }
    assert "exit status" in result.stderr


def test_markdown_has_every_row(maxent: Command) -> None:
    lines = maxent("coverage", "--markdown", "-").stdout.splitlines()
    assert "# Coverage" in lines
    [row] = [line for line in lines if line.startswith("| `canonical-ensemble-sign`")]
    assert r"`p\propto e^{\beta E}`" in row
    assert "**REFUTED** (erratum)" in row


def test_a_page_of_html_is_alone_on_standard_output(maxent: Command) -> None:
    result = maxent("coverage", "--html", "-")
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert "nobody-knows" in result.stdout
    assert "exit status 0" in result.stderr


def test_only_one_report_fits_on_standard_output(maxent: Command, house: Any) -> None:
    result = maxent("coverage", "--json", "-", "--markdown", "-")
    assert result.status == 2
    assert result.stderr == "maxent: --json and --markdown cannot both write to standard output\n"
    assert not house.calls
