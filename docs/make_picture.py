"""Draw ``docs/report.svg``: the report of a real run of one family, as the terminal shows it.

python docs/make_picture.py [FAMILY]
"""

import io
import re
import sys
from pathlib import Path

from problems.catalogue import entries
from reports.terminal.console import ReportConsole
from reports.terminal.report import print_report
from verify.runner import run

PICTURE = Path(__file__).with_name("report.svg")
COLUMNS = 100
FONTS = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace"


def main(family: str = "soft_bellman") -> None:
    """Run the family and write the picture."""
    claims = {entry.claim.id: entry.claim for entry in entries()}
    chosen = [entry for entry in entries() if entry.family == family]
    if not chosen:
        sys.exit(f"there is no family {family!r}")
    report = run(chosen)
    console = ReportConsole(
        file=io.StringIO(),
        width=COLUMNS,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        markup=False,
        highlight=False,
        emoji=False,
    )
    print_report(console, report, asked=len(chosen), claims=claims)
    PICTURE.write_text(without_network(console.export_svg(title=f"maxent verify {family}")), encoding="utf-8")


def without_network(svg: str) -> str:
    """The picture with fonts that its reader has, in place of one that would be downloaded."""
    local = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    lines = (line.rstrip() for line in local.replace("Fira Code, monospace", FONTS).splitlines())
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(*sys.argv[1:])
