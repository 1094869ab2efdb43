"""The coverage of documents as Markdown: a table of counts, then the rows of each document."""

from collections.abc import Iterator, Sequence

from maxent.problems.claims.verdict import Verdict
from maxent.verify.findings.coverage import Coverage, RowFinding, Status

_SPECIAL = str.maketrans({each: f"\\{each}" for each in "\\|*_`<>[]$~#"})


def coverage_markdown(covered: Sequence[Coverage]) -> str:
    """The text of the Markdown file."""
    return "\n".join(_lines(covered)) + "\n"


def _lines(covered: Sequence[Coverage]) -> Iterator[str]:
    yield "# Coverage"
    yield ""
    yield from _summary(covered)
    for each in covered:
        yield ""
        yield f"## {each.inventory.number} {_text(each.inventory.document.title)}"
        yield ""
        yield "| row | section | what it says | status | claims | verdict | reason |"
        yield "|---|---|---|---|---|---|---|"
        for found in each.rows:
            yield _row(found)


def _summary(covered: Sequence[Coverage]) -> Iterator[str]:
    rows = [found for each in covered for found in each.rows]
    verdicts = [verdict for verdict in Verdict if any(found.verdict is verdict for found in rows)]
    others = [status for status in Status if status is not Status.DECIDED]
    headers = ["document", "rows", *(each.name for each in verdicts), *(each.value for each in others)]
    yield f"| {' | '.join(headers)} |"
    yield f"|---|{'---:|' * (len(headers) - 1)}"
    for name, members in [
        *((f"{each.inventory.number} {each.inventory.name}", each.rows) for each in covered),
        *([("all", rows)] if len(covered) > 1 else []),
    ]:
        counts = [
            len(members),
            *([found.verdict for found in members].count(verdict) for verdict in verdicts),
            *([found.status for found in members].count(status) for status in others),
        ]
        yield f"| {name} | {' | '.join(map(str, counts))} |"


def _row(found: RowFinding) -> str:
    row = found.row
    verdict = "" if found.verdict is None else found.verdict.name
    cells = (
        f"`{row.id}`",
        _text(row.section),
        _text(row.words) + (f" `{row.printed.replace('|', chr(92) + '|')}`" if row.printed else ""),
        found.status.value,
        ", ".join(f"`{claim}`" for claim in found.claims),
        f"**{verdict}** (erratum)" if found.is_erratum else verdict,
        _text(found.reason),
    )
    return f"| {' | '.join(cells)} |"


def _text(words: str) -> str:
    """The words, with the characters escaped that are markup in Markdown."""
    return " ".join(words.split()).translate(_SPECIAL)
