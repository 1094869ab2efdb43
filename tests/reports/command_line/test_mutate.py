"""``maxent mutate``: what it prints where, and its exit status."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from maxent.problems import Verdict
from maxent.verify.running.campaign import Campaign, Plan

Command = Callable[..., Any]


def refute(house: Any, *identifiers: str) -> None:
    house.entries = [
        replace(entry, claim=replace(entry.claim, expected=Verdict.REFUTED))
        if entry.claim.id in identifiers or not identifiers
        else entry
        for entry in house.entries
    ]


def test_mutate_reports_and_succeeds(maxent: Command, house: Any) -> None:
    result = maxent("mutate")
    assert result.status == 0
    assert "2 mutants: ✓ 1 killed, = 1 equivalent" in result.stdout
    assert "exit status 0: every mutant is killed or proven equivalent" in result.stdout
    assert result.stderr == ""
    [call] = house.calls
    assert (call["plan"], call["timeout"]) == (Plan((), None, 0), 60.0)
    assert 1 <= call["jobs"] <= 8


def test_options_reach_the_campaign(maxent: Command, house: Any) -> None:
    options = ("--jobs", "3", "--seed", "11", "--timeout", "2.5", "--sample", "4", "--operators", "halve")
    maxent("mutate", "--memory", "900", *options)
    expected = {"plan": Plan(("halve",), 4, 11), "jobs": 3, "timeout": 2.5, "memory": 900}
    assert {name: house.calls[0][name] for name in expected} == expected


def test_whatever_is_left_is_status_1(maxent: Command, house: Any, leaky: Campaign) -> None:
    house.campaign = leaky
    result = maxent("mutate")
    assert result.status == 1
    assert "exit status 1: some mutant was not killed and some rewrite changed a verdict" in result.stdout


def test_nothing_tried_is_no_success(maxent: Command, house: Any) -> None:
    house.campaign = Campaign()
    result = maxent("mutate", "--operators", "reverse-bound")
    assert result.status == 1
    assert "exit status 1: nothing was tried" in result.stdout


def test_json_on_standard_output_is_alone_there(maxent: Command) -> None:
    result = maxent("mutate", "--json", "-")
    tree = json.loads(result.stdout)
    assert tree["counts"] == {"mutants": {"killed": 1, "equivalent": 1}, "rewrites": {"kept": 1}}
    assert "every mutant is killed or proven equivalent" in result.stderr


def test_json_goes_to_a_file_beside_the_report(maxent: Command, tmp_path: Path) -> None:
    target = tmp_path / "mutants.json"
    result = maxent("mutate", "--json", str(target))
    assert result.status == 0
    assert "kill rate 100 %" in result.stdout
    assert len(json.loads(target.read_text())["mutants"]) == 2


def test_an_unwritable_path_is_refused_before_the_run(maxent: Command, house: Any, tmp_path: Path) -> None:
    result = maxent("mutate", "--json", str(tmp_path / "missing" / "mutants.json"))
    assert result.status == 2
    assert result.stderr.startswith("maxent: cannot write '")
    assert not house.calls


def test_an_interrupted_campaign_reports_what_it_has(
    maxent: Command, house: Any, campaign: Campaign, tmp_path: Path
) -> None:
    target = tmp_path / "mutants.json"
    house.campaign = replace(campaign, interrupted=True)
    result = maxent("mutate", "--json", str(target))
    assert result.status == 130
    assert "Interrupted: 1 of 5 claims reached." in result.stdout
    assert "fewer than" not in result.stdout
    tree = json.loads(target.read_text())
    assert tree["interrupted"] is True
    assert len(tree["mutants"]) == 2


def test_refuted_claims_are_left_out_and_named(maxent: Command, house: Any) -> None:
    refute(house, "canonical-ensemble-sign")
    result = maxent("mutate", "--json", "-")
    assert house.calls[0]["ids"][0] == "canonical-maxent"
    assert "left out, being refuted themselves: canonical-ensemble-sign\n" in result.stderr
    assert json.loads(result.stdout)["left_out"] == ["canonical-ensemble-sign"]


@pytest.mark.parametrize("targets", [[], ["canonical-maxent"]])
def test_refuted_claims_alone_are_bad_input(maxent: Command, house: Any, targets: list[str]) -> None:
    refute(house)
    result = maxent("mutate", *targets)
    assert result.status == 2
    assert result.stderr.startswith("maxent: none of these claims is expected to hold")
    assert not house.calls
