"""The coverage of documents as HTML."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from maxent.problems import Document
from maxent.problems.documents.rows import Inventory, Nature, Row
from maxent.reports.files.coverage_html import coverage_html
from maxent.verify.findings.coverage import Coverage, RowFinding, Status
from maxent.verify.findings.finding import Finding

HOSTILE = "<script>alert('&')</script>"
DOCUMENT = Document("001_f00.txt", "A <document>", ())


class Page(HTMLParser):
    """What a page consists of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        self.code: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "link", "img"}
        self.anchors |= {f"#{value}" for name, value in attrs if name == "id"}
        self.links |= {str(value) for name, value in attrs if name in {"href", "src"}}
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "code":
            self.code.append(data)


@pytest.fixture
def rows(refuted: Finding, correction: Finding) -> tuple[RowFinding, ...]:
    erratum = Row("canonical-ensemble-sign", "4", "the law has this sign", printed=r"p\propto e^{\beta E}")
    motto = Row("motto", "5", HOSTILE, printed=HOSTILE, nature=Nature.NOT_MATHEMATICAL, reason=HOSTILE)
    return (
        RowFinding(
            erratum,
            Status.DECIDED,
            (refuted.id, correction.id),
            (refuted,),
            (correction,),
            refuted.verdict,
            "n = 2; corrected by canonical-maxent: CONDITIONAL",
        ),
        RowFinding(motto, Status.NOT_MATHEMATICAL, (), reason=HOSTILE),
        RowFinding(Row("open-row", "6", "something else"), Status.OPEN, (), reason="no claim decides it yet"),
    )


def page(*documents: tuple[RowFinding, ...]) -> str:
    covered = [
        Coverage(Inventory(f"document-{number}", replace(DOCUMENT, key=f"00{number}_f.txt"), rows), rows)
        for number, rows in enumerate(documents)
    ]
    return coverage_html(covered, status=0, meaning="all is well")


def test_every_row_is_there_and_every_element_closed(rows: tuple[RowFinding, ...]) -> None:
    read = Page(page(rows, rows))
    assert not read.open
    assert {f"#row-00{number}-{each.row.id}" for number in (0, 1) for each in rows} <= read.anchors
    assert read.links == {"#document-000", "#document-001"}
    assert read.links <= read.anchors


def test_what_comes_from_a_row_is_escaped(rows: tuple[RowFinding, ...]) -> None:
    text = page(rows)
    assert "<script" not in text
    assert HOSTILE in Page(text).code
    assert "A &lt;document&gt;" in text


def test_an_erratum_is_marked_with_its_witness_and_correction(rows: tuple[RowFinding, ...]) -> None:
    text = " ".join(page(rows).split())
    assert '<span class="verdict REFUTED">✗ REFUTED</span> erratum' in text
    assert "n = 2; corrected by canonical-maxent: CONDITIONAL" in text
    assert r"<code>p\propto e^{\beta E}</code>" in text


def test_counts(rows: tuple[RowFinding, ...]) -> None:
    text = " ".join(page(rows, rows).split())
    assert "2 documents: 2 of 6 rows decided. Exit status 0: all is well." in text
    assert '<td>all</td><td class="number">6</td>' in text
    assert "<tfoot>" not in page(rows)
