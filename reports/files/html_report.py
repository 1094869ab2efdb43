"""A report as an HTML page: counts by family, then every claim with its checks."""

from maxent.problems.documents.rows import INVENTORIES
from maxent.reports.files.html_page import render
from maxent.reports.terminal.evidence import bases
from maxent.reports.terminal.marks import FIRST_TO_KNOW
from maxent.reports.terminal.report import exit_status, meaning_of
from maxent.verify.findings.finding import Finding, Report
from maxent.verify.findings.versions import VERSIONED


def to_html(report: Report) -> str:
    """The HTML page."""
    findings = sorted(report.findings, key=lambda finding: (finding.family, finding.id))
    families: dict[str, list[Finding]] = {}
    for finding in findings:
        families.setdefault(finding.family, []).append(finding)
    status = exit_status(report)
    return render(
        "report",
        report=report,
        families=families,
        verdicts=[verdict for verdict in FIRST_TO_KNOW if verdict.name in report.counts],
        expected=sum(finding.as_expected for finding in findings),
        by_id={finding.id: finding for finding in findings},
        bases=bases([check for finding in findings for check in finding.checks]),
        status=status,
        meaning=meaning_of(status),
        titles={inventory.document.key: inventory.document.title for inventory in INVENTORIES},
        versions={name: report.versions.get(name) for name in VERSIONED},
    )
