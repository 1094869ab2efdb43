"""``maxent list``: the claims of the catalogue."""

from collections.abc import Sequence
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from maxent.problems.catalogue import Entry, entries
from maxent.reports.commands.selection import of_family
from maxent.reports.files.json_report import to_text
from maxent.reports.terminal.console import report_console
from maxent.reports.terminal.marks import VERDICTS, counted


def list_claims(*, family: str | None, as_json: bool) -> int:
    """Print the claims of the catalogue, of one family or of all."""
    chosen = of_family(entries(), family)
    if as_json:
        typer.echo(to_text(catalogue_json(chosen)), nl=False)
    else:
        print_catalogue(report_console(), chosen)
    return 0


def catalogue_json(chosen: Sequence[Entry]) -> dict[str, Any]:
    """The entries as JSON values: dictionaries, lists and strings."""
    return {
        "schema": "maxent-catalogue/1",
        "claims": [
            {
                "id": entry.claim.id,
                "family": entry.family,
                "kind": entry.claim.kind,
                "title": entry.claim.title,
                "source": {
                    "document": entry.claim.source.document.title,
                    "section": entry.claim.source.section,
                },
                "printed": entry.claim.printed,
                "expected": entry.claim.expected.name,
            }
            for entry in chosen
        ],
    }


def print_catalogue(console: Console, chosen: Sequence[Entry]) -> None:
    """Print a table per family: the mark of the expected verdict, the id and the title of each claim."""
    for family in dict.fromkeys(entry.family for entry in chosen):
        members = [entry for entry in chosen if entry.family == family]
        table = Table(
            title=Text.assemble((family, "bold"), f"  {counted(len(members), 'claim')}"),
            title_justify="left",
            title_style="",
            box=None,
            pad_edge=False,
            padding=(0, 2, 0, 0),
            show_header=False,
            expand=True,
        )
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, min_width=max(len(entry.claim.id) for entry in chosen))
        table.add_column(overflow="fold", ratio=1)
        for entry in members:
            claim, mark = entry.claim, VERDICTS[entry.claim.expected]
            table.add_row(Text(mark.symbol, style=mark.style), Text(claim.id), Text(claim.title))
        console.print(table)
        console.print()
    meanings = (
        f"{VERDICTS[each].symbol} {each.name}" for each in dict.fromkeys(e.claim.expected for e in chosen)
    )
    console.print(Text(f"expected: {', '.join(meanings)}", style="dim"))
