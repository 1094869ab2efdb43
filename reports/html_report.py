"""A report as one page of HTML: no script, no network, formulas as their LaTeX source.

Whatever comes out of a finding is escaped; the page's own policy forbids it to load anything.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from problems.rows import INVENTORIES
from problems.verdict import Verdict
from reports.terminal.evidence import measured
from reports.terminal.marks import FIRST_TO_KNOW, OUTCOMES, VERDICTS, counted, duration
from reports.terminal.report import MEANINGS, exit_status
from reports.terminal.tables import is_noteworthy
from reports.versions import VERSIONED
from verify.finding import Finding, Report


def to_html(report: Report) -> str:
    """The report as the text of a page."""
    findings = sorted(report.findings, key=lambda finding: (finding.family, finding.id))
    families: dict[str, list[Finding]] = {}
    for finding in findings:
        families.setdefault(finding.family, []).append(finding)
    status = exit_status(report)
    return _template().render(
        report=report,
        families=families,
        verdicts=[verdict for verdict in FIRST_TO_KNOW if verdict.name in report.counts],
        expected=sum(finding.as_expected for finding in findings),
        by_id={finding.id: finding for finding in findings},
        status=status,
        meaning=MEANINGS[status],
        titles={inventory.document.key: inventory.document.title for inventory in INVENTORIES},
        versions={name: report.versions.get(name) for name in VERSIONED},
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "counted": counted,
        "duration": duration,
        "measured": measured,
        "outcome": OUTCOMES.__getitem__,
        "mark": _mark,
    }
    environment.tests["noteworthy"] = is_noteworthy
    return environment.get_template("report.html.jinja")


def _mark(verdict: Verdict) -> str:
    """The symbol that terminals show."""
    return VERDICTS[verdict].symbol
