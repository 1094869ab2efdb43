"""The report as JUnit XML."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from maxent.reports.files.junit_report import to_junit
from maxent.verify.findings.finding import Finding, Report


@pytest.fixture
def root(report: Report, surprising: Finding, undecided: Finding) -> ET.Element:
    other = replace(undecided, family="mirror_descent")
    findings = (*report.findings, replace(surprising, reason="<b> & \x00"), other)
    return ET.fromstring(to_junit(replace(report, findings=findings)))  # noqa: S314 - our own text


def test_a_family_is_a_suite_and_a_claim_a_test(root: ET.Element) -> None:
    assert root.tag == "testsuites"
    assert [suite.get("name") for suite in root] == ["gibbs", "mirror_descent"]
    assert [test.get("name") for test in root.iter("testcase")] == [
        "canonical-ensemble-sign",
        "canonical-maxent",
        "maxent-lagrangian-stationarity",
        "tau-limits",
        "helmholtz-definition",
    ]
    assert {test.get("classname") for test in root[0].iter("testcase")} == {"gibbs"}


def test_totals_add_up(root: ET.Element) -> None:
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("5", "1", "1")
    for suite in root:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("errors") == str(len(suite.findall("testcase/error")))


def test_only_what_is_not_expected_fails(root: ET.Element) -> None:
    [failure] = root.findall(".//failure")
    assert failure.get("type") == "REFUTED"
    assert failure.get("message") == "REFUTED, expected CONFIRMED: <b> & �"
    assert failure.text == "tau = 1/10: printed 0.9; in truth 0.1\nfar apart"
    [error] = root.findall(".//error")
    assert error.get("type") == "UNDECIDED"


def test_what_was_found_is_in_the_output(root: ET.Element) -> None:
    [test] = [test for test in root.iter("testcase") if test.get("name") == "canonical-ensemble-sign"]
    assert test.get("time") == "0.200"
    output = test.findtext("system-out") or ""
    assert r"printed: p_i = e^{\beta E_i} / Z" in output
    assert "corrected by: canonical-maxent" in output
    assert "solved: optimum: fails, enclosed, 0.24 > 1e-7, 12 instances" in output


def test_what_was_checked_under_a_condition_says_so(root: ET.Element) -> None:
    [test] = [test for test in root.iter("testcase") if test.get("name") == "canonical-maxent"]
    lines = (test.findtext("system-out") or "").splitlines()
    assert lines[-2:] == [
        "solved: optimum: fails, enclosed, 3 instances",
        "solved, under the condition: optimum: ok, enclosed, 1e-9 ≤ 1e-7, 9 instances",
    ]


def test_the_run_can_be_repeated(root: ET.Element) -> None:
    properties = {each.get("name"): each.get("value") for each in root[0].iter("property")}
    assert (properties["seed"], properties["interrupted"]) == ("7", "False")
    assert properties["sympy"] == "1.14.0"
