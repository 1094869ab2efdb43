"""``maxent list``: the catalogue."""

from collections.abc import Sequence
from typing import Any

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from problems.catalogue import Entry, entries
from reports.json_report import to_text
from reports.selection import of_family
from reports.terminal.console import report_console
from reports.terminal.marks import counted


def list_claims(*, family: str | None, as_json: bool) -> int:
    """Print the claims of the catalogue, of one family or of all."""
    chosen = of_family(entries(), family)
    if as_json:
        typer.echo(to_text(catalogue_json(chosen)), nl=False)
    else:
        print_catalogue(report_console(), chosen)
    return 0


def catalogue_json(chosen: Sequence[Entry]) -> dict[str, Any]:
    """The catalogue as a JSON tree."""
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
    """One table per family."""
    for family in dict.fromkeys(entry.family for entry in chosen):
        members = [entry for entry in chosen if entry.family == family]
        table = Table(
            title=Text.assemble((family, "bold"), f"  {counted(len(members), 'claim')}"),
            title_justify="left",
            title_style="",
            box=box.SIMPLE_HEAD,
            pad_edge=False,
            padding=(0, 1, 0, 0),
            show_edge=False,
            header_style="bold",
            expand=True,
        )
        table.add_column("claim", no_wrap=True, overflow="fold")
        table.add_column("title", overflow="fold", ratio=3)
        table.add_column("section", overflow="fold", ratio=2)
        for entry in members:
            claim = entry.claim
            table.add_row(Text(claim.id), Text(claim.title), Text(claim.source.section))
        console.print(table)
        console.print()
