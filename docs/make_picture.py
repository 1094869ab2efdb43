"""Draw the pictures of the README: reports of real runs, as the terminal shows them.

python docs/make_picture.py [FAMILY]              docs/report.svg, 'maxent verify' of one family
python docs/make_picture.py --coverage [NAME]     docs/coverage.svg, 'maxent coverage': the summary of all
                                                  documents, with the errata of the one that is named
"""

import argparse
import io
import os
import re
from pathlib import Path

from rich.console import Console

from maxent.problems.catalogue import entries
from maxent.problems.documents.rows import INVENTORIES
from maxent.reports.commands.selection import documents, of_family
from maxent.reports.errors import InputError
from maxent.reports.terminal.console import ReportConsole
from maxent.reports.terminal.coverage.report import print_coverage
from maxent.reports.terminal.report import print_report
from maxent.verify.findings.coverage import claims_of, coverage
from maxent.verify.running.runner import run

FOLDER = Path(__file__).parent
COLUMNS = 100
FONTS = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace"
CLAIMS = {entry.claim.id: entry.claim for entry in entries()}
JOBS = os.cpu_count() or 1


def main() -> None:
    """Run what is asked for and write its picture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("name", nargs="?", help="a family, or with --coverage a document")
    parser.add_argument("--coverage", action="store_true", help="draw docs/coverage.svg")
    arguments = parser.parse_args()
    try:
        if arguments.coverage:
            draw_coverage(arguments.name)
        else:
            draw_report(arguments.name or "soft_bellman")
    except InputError as error:
        parser.error(str(error))


def draw_report(family: str) -> None:
    """The report on one family."""
    chosen = of_family(entries(), family)
    console = recording()
    print_report(console, run(chosen, jobs=JOBS), asked=len(chosen), claims=CLAIMS)
    write(console, "report.svg", f"maxent verify {family}")


def draw_coverage(name: str | None) -> None:
    """The summary of all documents, and the errata of one."""
    named = documents(INVENTORIES, [name]) if name else ()
    needed = frozenset[str]().union(*(claims_of(inventory, CLAIMS) for inventory in INVENTORIES))
    report = run([entry for entry in entries() if entry.claim.id in needed], jobs=JOBS)
    findings = {finding.id: finding for finding in report.findings}
    covered = [coverage(inventory, CLAIMS, findings) for inventory in INVENTORIES]
    errata = {
        found.row for each in covered if each.inventory in named for found in each.rows if found.is_erratum
    }
    console = recording()
    print_coverage(console, covered, report, wanted=lambda found: found.row in errata, strict=False)
    write(console, "coverage.svg", "maxent coverage")


def recording() -> Console:
    """A console that keeps what is printed, as on a terminal."""
    return ReportConsole(
        file=io.StringIO(),
        width=COLUMNS,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        markup=False,
        highlight=False,
        emoji=False,
    )


def write(console: Console, name: str, title: str) -> None:
    """Keep the picture beside this script."""
    svg = without_network(console.export_svg(title=title))
    (FOLDER / name).write_text(svg, encoding="utf-8")


def without_network(svg: str) -> str:
    """The picture with fonts that its reader has, in place of one that would be downloaded."""
    local = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    lines = (line.rstrip() for line in local.replace("Fira Code, monospace", FONTS).splitlines())
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
