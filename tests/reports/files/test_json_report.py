"""The report as JSON."""

import json
from dataclasses import replace
from typing import Any

import pytest

from maxent.reports.files.json_report import to_json, to_text
from maxent.verify.findings.basis import enclosed
from maxent.verify.findings.finding import Check, Finding, Leg, Outcome, Report
from maxent.verify.findings.versions import VERSIONED


def strict(text: str) -> Any:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    return json.loads(text, parse_constant=refuse)


def without_seconds(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: without_seconds(value) for key, value in tree.items() if key != "seconds"}
    return [without_seconds(item) for item in tree] if isinstance(tree, list) else tree


def test_the_schema(report: Report) -> None:
    tree = strict(to_text(to_json(report)))
    assert list(tree) == ["schema", "versions", "seed", "budget", "interrupted", "claims", "counts"]
    assert tree["schema"] == "maxent-report/2"
    assert list(tree["versions"]) == list(VERSIONED)
    assert (tree["seed"], tree["budget"]) == (7, 3.0)
    assert tree["interrupted"] is False
    assert tree["counts"] == {"CONFIRMED": 1, "CONDITIONAL": 1, "REFUTED": 1}


def test_a_refuted_claim(report: Report) -> None:
    claim = to_json(report)["claims"][0]
    assert claim == {
        "id": "canonical-ensemble-sign",
        "family": "gibbs",
        "kind": "optimum",
        "source": {"document": "Why the Exponential?", "section": "4"},
        "printed": r"p_i = e^{\beta E_i} / Z",
        "formulas": [r"p_{i} = \frac{e^{\beta E_{i}}}{Z}"],
        "expected": "REFUTED",
        "verdict": "REFUTED",
        "reason": "the optimum has the opposite sign in the exponent",
        "checks": [
            {
                "name": "optimum",
                "leg": "derived",
                "statement": 0,
                "under": "stated",
                "verdict": "FAILS",
                "basis": "PROVEN",
                "residual": None,
                "bound": None,
                "because": None,
                "solvers": [],
                "undecided": [],
                "conditions": [],
                "instances": 0,
                "seconds": 0.0,
                "detail": "the difference is not 0",
            },
            {
                "name": "optimum",
                "leg": "solved",
                "statement": 0,
                "under": "stated",
                "verdict": "FAILS",
                "basis": "ENCLOSED",
                "residual": 0.245,
                "bound": 1e-7,
                "because": None,
                "solvers": [],
                "undecided": [],
                "conditions": [],
                "instances": 12,
                "seconds": 0.0,
                "detail": "away",
            },
        ],
        "witness": {
            "values": {"n": "2", "E": "(1, 0)", "beta": "1/2"},
            "printed": "p = (0.62246, 0.37754)",
            "actual": "p = (0.37754, 0.62246)",
            "sentence": "the printed law puts more mass on the higher energy",
        },
        "condition": None,
        "corrected_by": "canonical-maxent",
        "seconds": 0.2,
    }


def test_facts_have_fields_of_their_own(report: Report) -> None:
    conditional, confirmed = to_json(report)["claims"][1:]
    assert [check["under"] for check in conditional["checks"]] == ["stated", "condition"]
    assert [check["basis"] for check in confirmed["checks"]] == ["PROVEN", "ENCLOSED", "NUMERICAL"]
    last = confirmed["checks"][-1]
    assert (last["because"], last["solvers"], last["undecided"]) == (
        "a step of 2^-20",
        ["Clarabel"],
        ["cold, n=3"],
    )


def test_what_was_not_decided_has_no_basis(confirmed: Finding) -> None:
    check = Check("limit", Leg.SOLVED, Outcome.INCONCLUSIVE, "too wide", undecided=("cold",))
    tree = strict(to_text(to_json(Report((replace(confirmed, checks=(check,)),), seed=0))))
    found = tree["claims"][0]["checks"][0]
    assert [found[key] for key in ("basis", "residual", "bound", "because")] == [None] * 4


def test_claims_are_in_the_order_of_the_catalogue(report: Report) -> None:
    ids = [claim["id"] for claim in to_json(report)["claims"]]
    assert ids == ["canonical-ensemble-sign", "canonical-maxent", "maxent-lagrangian-stationarity"]


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_null_and_said_so(confirmed: Finding, number: float) -> None:
    check = Check("optimum", Leg.SOLVED, Outcome.FAILS, "away", enclosed(number, 1e-7))
    tree = strict(to_text(to_json(Report((replace(confirmed, checks=(check,)),), seed=0))))
    found = tree["claims"][0]["checks"][0]
    assert found["residual"] is None
    assert found["bound"] == 1e-7
    assert found["detail"] == f"away; residual is {number}"


def test_times_that_are_not_numbers_are_null(confirmed: Finding) -> None:
    tree = strict(to_text(to_json(Report((replace(confirmed, seconds=float("nan")),), seed=0))))
    assert tree["claims"][0]["seconds"] is None


def test_any_encoding_can_carry_it(confirmed: Finding) -> None:
    text = to_text(to_json(Report((replace(confirmed, reason="β ≤ ½ \ud800"),), seed=0)))
    assert text.isascii()


def test_two_runs_differ_in_nothing_but_seconds(report: Report) -> None:
    def slower(finding: Finding) -> Finding:
        checks = tuple(replace(check, seconds=check.seconds + 1) for check in finding.checks)
        return replace(finding, checks=checks, seconds=finding.seconds * 2)

    other = replace(report, findings=tuple(map(slower, report.findings[::-1])), seconds=99.0)
    assert to_json(other) != to_json(report)
    assert to_text(without_seconds(to_json(other))) == to_text(without_seconds(to_json(report)))


def test_a_missing_version_is_null(report: Report) -> None:
    assert to_json(replace(report, versions={}))["versions"]["cvxpy"] is None
