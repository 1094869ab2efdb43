"""One line per document: the number of its rows by verdict and by status."""

from collections.abc import Sequence

from rich.console import Group, RenderableType

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.counts import Column, counting, counts_table, legend, verdict_columns
from maxent.reports.terminal.marks import UNEXPECTED, counted
from maxent.verify.findings.coverage import Coverage, RowFinding, Status


def summary(covered: Sequence[Coverage]) -> RenderableType:
    """The table of counts, with a legend where the headers are symbols."""
    rows = [found for each in covered for found in each.rows]
    decided = sum(found.status is Status.DECIDED for found in rows)
    title = f"{counted(len(covered), 'document')}: {decided} of {counted(len(rows), 'row')} decided"
    groups = {f"{each.inventory.number} {each.inventory.name}": each.rows for each in covered}
    columns = _columns(rows)
    table = counts_table(title, "document", groups, columns)
    return Group(table, legend(columns)) if any(column.words for column in columns) else table


def _columns(rows: Sequence[RowFinding]) -> list[Column[RowFinding]]:
    def verdict_of(found: RowFinding) -> Verdict | None:
        return found.verdict

    verdicts = [found.verdict for found in rows if found.verdict is not None]
    columns: list[Column[RowFinding]] = [Column("rows", lambda members: str(len(members)))]
    if verdicts:
        columns.extend(verdict_columns(verdict_of, verdicts))
    else:
        columns.append(counting("decided", lambda found: found.status is Status.DECIDED))
    if verdicts and any(map(_is_unfinished, rows)):
        columns.append(counting("not run", _is_unfinished, UNEXPECTED))
    columns.append(counting("open", lambda found: found.status is Status.OPEN))
    columns.append(counting("not math.", lambda found: found.status is Status.NOT_MATHEMATICAL))
    columns.append(counting("empirical", lambda found: found.status is Status.EMPIRICAL))
    return columns


def _is_unfinished(found: RowFinding) -> bool:
    return found.verdict is None and found.status is Status.DECIDED
