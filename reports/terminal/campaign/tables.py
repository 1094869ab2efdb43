"""One table per family: counts of the mutants and rewrites of each claim by outcome."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from maxent.reports.terminal.campaign.marks import left_over, tally
from maxent.reports.terminal.marks import UNEXPECTED, counted
from maxent.verify.running.attack import MutantOutcome
from maxent.verify.running.campaign import Campaign

_COLUMNS = ("mutants", "killed", "equiv.", "left", "rewrites")


def family_table(family: str, claims: Sequence[str], campaign: Campaign) -> Table:
    """A line per claim; below its id, in words, the variants that are left over."""
    table = Table(
        title=Text.assemble((family, "bold"), f"  {counted(len(claims), 'claim')}"),
        title_justify="left",
        title_style="",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        show_edge=False,
        header_style="dim",
        expand=True,
    )
    table.add_column("claim", overflow="fold", ratio=1)
    for header in _COLUMNS:
        table.add_column(header, justify="right", no_wrap=True)
    for claim in claims:
        table.add_row(*_cells(claim, campaign))
    return table


def _cells(claim: str, campaign: Campaign) -> tuple[Text, ...]:
    mutants = [mutant for mutant in campaign.mutants if mutant.claim == claim]
    rewrites = [rewrite for rewrite in campaign.rewrites if rewrite.claim == claim]
    found = [mutant.outcome for mutant in mutants]
    left, changed = left_over(mutants), left_over(rewrites)
    name = Text(claim)
    for words in (tally(left), f"{counted(len(changed), 'rewrite')} changed" if changed else ""):
        if words:
            name.append(f"\n  {words}", style=UNEXPECTED)
    numbers = (len(mutants), found.count(MutantOutcome.KILLED), found.count(MutantOutcome.EQUIVALENT))
    return (
        name,
        *(Text(str(number)) for number in numbers),
        Text(str(len(left)), style=UNEXPECTED if left else ""),
        Text(f"{len(rewrites) - len(changed)}/{len(rewrites)}", style=UNEXPECTED if changed else ""),
    )
