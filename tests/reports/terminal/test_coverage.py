"""The report of ``maxent coverage`` in the terminal."""

from collections.abc import Callable
from dataclasses import replace

from maxent.problems import Document
from maxent.problems.documents.rows import INVENTORIES, Inventory, Row
from maxent.reports.files.coverage_markdown import coverage_markdown
from maxent.reports.terminal.coverage.rows import grouped
from maxent.reports.terminal.coverage.summary import summary
from maxent.reports.terminal.formula import unicode_math
from maxent.verify.findings.coverage import Coverage, RowFinding, Status
from maxent.verify.findings.finding import Finding

ROW = Row("canonical-ensemble-sign", "4. A section", "the law has this sign", printed=r"p_i=e^{\beta E_i}/Z")
OPEN = RowFinding(Row("open-row", "5", "something else"), Status.OPEN, (), reason="no claim decides it yet")


def erratum(refuted: Finding, correction: Finding) -> RowFinding:
    claims = (refuted.id, correction.id)
    return RowFinding(
        ROW, Status.DECIDED, claims, (refuted,), (correction,), refuted.verdict, "the witness in words"
    )


def test_an_erratum_has_its_witness_and_its_correction(
    plain: Callable[..., str], refuted: Finding, correction: Finding
) -> None:
    shown = plain(*grouped([OPEN, erratum(refuted, correction)]), width=120)
    assert "✗ REFUTED  1 row\ncanonical-ensemble-sign  erratum" in shown
    assert "witness       n = 2, E = (1, 0), beta = 1/2: printed p = (0.62246, 0.37754); in truth" in shown
    assert "corrected by  canonical-maxent  ◇ CONDITIONAL" in shown
    assert shown.index("REFUTED") < shown.index("open  1 row")


def test_a_row_decided_elsewhere_says_where(plain: Callable[..., str], confirmed: Finding) -> None:
    row = Row("again", "6", "the same once more", claims=(confirmed.id,))
    found = RowFinding(row, Status.DECIDED, (confirmed.id,), (confirmed,), (), confirmed.verdict, "derived")
    assert f"decided by  {confirmed.id}" in plain(*grouped([found]))


def test_what_is_unexpected_stands_out(plain: Callable[..., str], surprising: Finding) -> None:
    row = Row("again", "6", "the same once more")
    found = RowFinding(row, Status.DECIDED, (row.id,), (surprising,), (), surprising.verdict, "far apart")
    assert "tau-limits: expected CONFIRMED" in plain(*grouped([found]))


def test_the_summary_counts_each_row_once(
    plain: Callable[..., str], refuted: Finding, correction: Finding
) -> None:
    rows = (OPEN, erratum(refuted, correction), OPEN)
    document = Document("001_f00.txt", "A document", ())
    covered = [Coverage(Inventory(name, document, rows), rows) for name in ("one", "two")]
    lines = plain(summary(covered)).splitlines()
    assert lines[0].strip() == "2 documents: 2 of 6 rows decided"
    [header] = [line.split() for line in lines if line.startswith("document")]
    [one] = [line.split() for line in lines if line.startswith("001 one")]
    [everything] = [line.split() for line in lines if line.startswith("all")]
    assert dict(zip(header[1:4], one[2:5], strict=False)) == {"rows": "3", "✓": "·", "◇": "·"}
    assert everything[:5] == ["all", "6", "·", "·", "2"]


def test_the_widest_summary_fits_on_80_columns(plain: Callable[..., str], refuted: Finding) -> None:
    rows = tuple(
        RowFinding(ROW, Status.DECIDED, (ROW.id,), (refuted,), (), verdict, "why")
        for verdict in type(refuted.verdict)
        for _ in range(20)
    )
    covered = [Coverage(each, rows) for each in INVENTORIES]
    assert max(map(len, plain(summary(covered)).splitlines())) <= 80
    assert "…" not in plain(summary(covered))


def test_markdown_escapes_what_would_be_markup() -> None:
    found = RowFinding(
        Row("a-row", "1 | 2", "x_i * <b>", printed="a|b"), Status.OPEN, (), reason="nothing [yet]"
    )
    inventory = Inventory("a", Document("001_f00.txt", "Title", ()), (found.row,))
    [line] = [
        line for line in coverage_markdown([Coverage(inventory, (found,))]).splitlines() if "`a-row`" in line
    ]
    assert line == r"| `a-row` | 1 \| 2 | x\_i \* \<b\> `a\|b` | open |  |  | nothing \[yet\] |"


def test_an_escaped_row_stays_one_row_of_the_table(refuted: Finding) -> None:
    row = replace(ROW, words="two\nlines")
    found = RowFinding(row, Status.DECIDED, (row.id,), (refuted,), (), refuted.verdict, "why\nand why")
    document = Coverage(Inventory("a", Document("001_f00.txt", "Title", ()), (row,)), (found,))
    assert "| two lines `" in coverage_markdown([document])


def test_formulas_of_rows_are_read() -> None:
    """What the reader of formulas does not know stays LaTeX."""
    printed = [row.printed for inventory in INVENTORIES for row in inventory.rows if row.printed]
    assert not [formula for formula in printed if unicode_math(formula) == formula and "\\" in formula]
