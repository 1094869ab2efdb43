"""The report of ``maxent mutate`` as JSON."""

import json
from dataclasses import replace
from typing import Any

from maxent.derive.variants import OPERATORS
from maxent.reports.files.campaign_json import to_json
from maxent.reports.files.json_report import to_text
from maxent.verify.findings.versions import VERSIONED
from maxent.verify.running.attack import Attacked
from maxent.verify.running.campaign import Campaign, Plan

VERSIONS = {"python": "3.11.0", "sympy": "1.14.0"}


def tree_of(campaign: Campaign) -> Any:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    text = to_text(to_json(campaign, versions=VERSIONS, left_out=["wrong"]))
    return json.loads(text, parse_constant=refuse)


def test_the_schema(campaign: Campaign) -> None:
    tree = tree_of(campaign)
    assert list(tree) == [
        "schema",
        "versions",
        "seed",
        "operators",
        "sample",
        "left_out",
        "interrupted",
        "mutants",
        "rewrites",
        "counts",
        "kill_rate",
        "seconds",
    ]
    assert tree["schema"] == "maxent-mutants/1"
    assert list(tree["versions"]) == list(VERSIONED)
    assert (tree["seed"], tree["sample"], tree["left_out"]) == (7, None, ["wrong"])
    assert tree["counts"] == {"mutants": {"killed": 1, "equivalent": 1}, "rewrites": {"kept": 1}}
    assert tree["kill_rate"] == 1


def test_a_mutant(campaign: Campaign) -> None:
    assert tree_of(campaign)["mutants"][0] == {
        "claim": "canonical-maxent",
        "operator": "flip-sign",
        "target": "printed",
        "before": r"{p}_{i} \propto e^{- \beta {E}_{i}}",
        "after": r"{p}_{i} \propto e^{\beta {E}_{i}}",
        "outcome": "killed",
        "reason": "two: the printed point is not stationary",
        "seconds": 0.123,
    }


def test_outcomes_are_counted_and_the_rate_is_killed_of_all_but_the_equivalent(leaky: Campaign) -> None:
    tree = tree_of(leaky)
    assert tree["counts"]["mutants"] == {
        "killed": 1,
        "survived": 1,
        "equivalent": 1,
        "ill-typed": 1,
        "undecided": 1,
    }
    assert tree["counts"]["rewrites"] == {"kept": 1, "changed": 1}
    assert tree["kill_rate"] == 0.25


def test_the_operators_are_those_that_were_tried(campaign: Campaign) -> None:
    assert tree_of(campaign)["operators"] == list(OPERATORS)
    assert tree_of(replace(campaign, plan=Plan(("halve",))))["operators"] == ["halve"]


def test_nothing_tried_has_no_rate() -> None:
    assert tree_of(Campaign())["kill_rate"] is None


def test_two_runs_differ_in_nothing_but_seconds(campaign: Campaign) -> None:
    def slower(tried: tuple[Attacked, ...]) -> tuple[Attacked, ...]:
        return tuple(replace(attacked, seconds=float("inf")) for attacked in tried)

    other = replace(
        campaign, mutants=slower(campaign.mutants), rewrites=slower(campaign.rewrites), seconds=9.0
    )
    one, two = tree_of(campaign), tree_of(other)
    assert one != two
    for tree in (one, two):
        for part in (tree, *tree["mutants"], *tree["rewrites"]):
            del part["seconds"]
    assert one == two
