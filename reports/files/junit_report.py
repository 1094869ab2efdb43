"""A report as JUnit XML: a test suite for each family, a test case for each claim.

An inconclusive verdict is an error, even where it is expected.  A conclusive one is a success where it is
expected, else a failure.
"""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from maxent.reports.files.json_report import seconds_json
from maxent.reports.terminal.evidence import result_words
from maxent.verify.findings.coverage import witness_line
from maxent.verify.findings.finding import Finding, Report, Under
from maxent.verify.findings.versions import VERSIONED

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(report: Report) -> str:
    """The XML document."""
    findings = sorted(report.findings, key=lambda finding: (finding.family, finding.id))
    root = ET.Element("testsuites", _totals("maxent verify", findings, report.seconds))
    for family in dict.fromkeys(finding.family for finding in findings):
        members = [finding for finding in findings if finding.family == family]
        seconds = sum(finding.seconds for finding in members)
        suite = ET.SubElement(root, "testsuite", _totals(family, members, seconds))
        _properties(suite, report)
        for finding in members:
            _test(suite, finding)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _totals(name: str, findings: Sequence[Finding], seconds: float) -> dict[str, str]:
    return {
        "name": name,
        "tests": str(len(findings)),
        "failures": str(sum(map(_fails, findings))),
        "errors": str(sum(not finding.verdict.conclusive for finding in findings)),
        "skipped": "0",
        "time": _time(seconds),
    }


def _properties(suite: ET.Element, report: Report) -> None:
    properties = ET.SubElement(suite, "properties")
    facts = {"seed": report.seed, "interrupted": report.interrupted} | {
        name: report.versions.get(name, "") for name in VERSIONED
    }
    for name, value in facts.items():
        ET.SubElement(properties, "property", {"name": name, "value": _clean(str(value))})


def _test(suite: ET.Element, finding: Finding) -> None:
    test = ET.SubElement(
        suite,
        "testcase",
        {"classname": finding.family, "name": finding.id, "time": _time(finding.seconds)},
    )
    if _fails(finding) or not finding.verdict.conclusive:
        kind = "failure" if finding.verdict.conclusive else "error"
        sentence = f"{finding.verdict.name}, expected {finding.expected.name}: {finding.reason}"
        found = ET.SubElement(test, kind, {"type": finding.verdict.name, "message": _clean(sentence)})
        if finding.witness is not None:
            found.text = _clean(f"{witness_line(finding.witness)}\n{finding.witness.sentence}")
    output = [f"{finding.verdict.name}: {finding.title}", f"printed: {finding.printed}"]
    output += [f"checked: {formula}" for formula in finding.formulas]
    if finding.condition is not None:
        output.append(f"condition: {finding.condition}")
    if finding.corrected_by is not None:
        output.append(f"corrected by: {finding.corrected_by}")
    for check in finding.checks:
        where = f", {check.under.value}" if check.under is Under.CONDITION else ""
        output.append(f"{check.leg.value}{where}: {check.name}: {result_words(check)}")
    ET.SubElement(test, "system-out").text = _clean("\n".join(output))


def _fails(finding: Finding) -> bool:
    return finding.verdict.conclusive and not finding.as_expected


def _time(seconds: float) -> str:
    return f"{seconds_json(seconds) or 0.0:.3f}"


def _clean(text: str) -> str:
    """The text without the characters that are forbidden in XML."""
    return _NOT_XML.sub("�", text)
