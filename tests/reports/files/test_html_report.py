"""The report as HTML."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from maxent.problems import Verdict
from maxent.reports.files.html_report import to_html
from maxent.verify.findings.basis import Basis
from maxent.verify.findings.finding import Finding, Report, Witness


class Page(HTMLParser):
    """What a page consists of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.code: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "code":
            self.code.append(data)


@pytest.fixture
def text(report: Report, surprising: Finding) -> str:
    return to_html(replace(report, findings=(*report.findings, surprising)))


def test_every_element_is_closed(text: str) -> None:
    assert not Page(text).open


def test_formulas_are_latex_source_in_code(text: str, report: Report) -> None:
    code = Page(text).code
    for finding in report.findings:
        assert finding.printed in code
        assert finding.formulas[0] in code


def test_nothing_is_loaded_or_run(text: str) -> None:
    page = Page(text)
    assert not {"script", "img", "link", "iframe"}.intersection(page.tags)
    assert not [value for name, value in page.attributes if name in {"src", "srcset", "style"}]
    assert all(value.startswith("#") for name, value in page.attributes if name == "href")
    assert "http" not in text.replace("http-equiv", "")
    assert "default-src 'none'" in text


def test_links_lead_somewhere(text: str) -> None:
    page = Page(text)
    anchors = {f"#{value}" for name, value in page.attributes if name == "id"}
    assert {value for name, value in page.attributes if name == "href"} <= anchors
    assert "#claim-canonical-maxent" in anchors


def test_what_comes_from_a_finding_is_escaped(refuted: Finding) -> None:
    hostile = "<script>alert('&')</script>"
    finding = replace(
        refuted,
        title=hostile,
        printed=hostile,
        formulas=(hostile,),
        reason=hostile,
        section=hostile,
        condition=hostile,
        witness=Witness({hostile: hostile}, hostile, hostile, hostile),
    )
    page = to_html(Report((finding,), seed=0))
    assert "<script" not in page
    assert hostile in Page(page).code


def test_what_is_unexpected_is_open(text: str) -> None:
    assert text.count(' class="unexpected" open') == 1
    assert "(expected CONFIRMED)" in text


def test_a_witness_and_a_condition_are_told(text: str) -> None:
    assert "<dd>n = 2, E = (1, 0), beta = 1/2</dd>" in text
    assert "<dd>min E &lt; U &lt; max E</dd>" in text


def test_counts_by_family(text: str) -> None:
    assert "4 claims, 3 as expected." in text
    assert "Exit status 1: some verdict differs from the expected one." in text
    assert '<td><a href="#gibbs">gibbs</a></td><td class="number">4</td>' in text


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_can_be_shown(confirmed: Finding, verdict: Verdict) -> None:
    assert f" {verdict.name}</span>" in to_html(Report((replace(confirmed, verdict=verdict),), seed=0))


def test_a_run_that_decided_nothing_has_a_page() -> None:
    assert "0 claims" in to_html(Report((), seed=0, interrupted=True))


def test_every_check_says_how_it_was_decided_and_what_that_means(confirmed: Finding) -> None:
    page = to_html(Report((confirmed,), seed=0))
    for words in ("enclosed, 3.1e-10 ≤ 1e-7", "numerical, 2e-9 ≤ 1e-7", "tolerance: a step of 2^-20"):
        assert f">{words}</td>" in page
    for basis in (Basis.PROVEN, Basis.ENCLOSED, Basis.NUMERICAL):
        assert f"<dt>{basis.word}</dt><dd>{basis.value}</dd>" in page
    assert Basis.EXACT.value not in page
    assert "as stated" not in page


def test_what_was_checked_under_a_condition_stands_apart(correction: Finding) -> None:
    page = to_html(Report((correction,), seed=0))
    order = [
        page.index(words)
        for words in (">as stated</th>", "no finite multiplier", ">under the condition</th>")
    ]
    assert order == sorted(order)
