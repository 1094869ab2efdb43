"""The coverage of documents as an HTML page: counts by document, then every row."""

from collections.abc import Sequence

from maxent.reports.files.html_page import render
from maxent.reports.terminal.marks import FIRST_TO_KNOW
from maxent.verify.findings.coverage import Coverage, Status


def coverage_html(covered: Sequence[Coverage], *, status: int, meaning: str) -> str:
    """The HTML page."""
    rows = [found for each in covered for found in each.rows]
    present = {found.verdict for found in rows}
    return render(
        "coverage",
        covered=covered,
        rows=rows,
        decided=sum(found.status is Status.DECIDED for found in rows),
        verdicts=[verdict for verdict in FIRST_TO_KNOW if verdict in present],
        others=[each for each in Status if each is not Status.DECIDED],
        status=status,
        meaning=meaning,
    )
