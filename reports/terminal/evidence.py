"""What the legs of a finding found, in a line or two each."""

import math
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from reports.terminal.marks import OUTCOMES, compact, counted
from verify.finding import Check, Finding, Leg


def legs(finding: Finding) -> Text:
    """A line or two per leg that left evidence."""
    by_leg = {leg: [check for check in finding.checks if check.leg is leg] for leg in Leg}
    lines = [line for leg, checks in by_leg.items() if checks for line in leg_lines(leg, checks)]
    return Text("\n".join(lines) if lines else "nothing was checked")


def leg_lines(leg: Leg, checks: Sequence[Check]) -> list[str]:
    """What one leg found, e.g. ``solved ok, 24 instances`` and ``  3.1e-10 ≤ 1e-7, Clarabel``."""
    found = outcomes(checks)
    numeric = [check for check in checks if check.residual is not None]
    instances = max(check.instances for check in checks)
    head = [f"{leg.value} {found}"]
    if instances:
        head.append(counted(instances, "instance"))
    parts = [measured(max(numeric, key=_strain))] if numeric else []
    if leg is Leg.SOLVED:
        parts.extend(dict.fromkeys(check.detail for check in (numeric or checks) if check.detail))
    return [", ".join(head), *([f"  {', '.join(parts)}"] if parts else [])]


def outcomes(checks: Sequence[Check]) -> str:
    """The outcomes of several checks: ``ok`` if they are all the same, else ``2 ok, 1 fails``."""
    found = [OUTCOMES[check.outcome] for check in checks]
    different = [word for word in OUTCOMES.values() if word in found]
    if len(different) == 1:
        return different[0]
    return ", ".join(f"{found.count(word)} {word}" for word in different)


def measured(check: Check) -> str:
    """The residual of a check against its bound, e.g. ``3.1e-10 ≤ 1e-7``."""
    if check.residual is None:
        return ""
    if check.bound is None:
        return compact(check.residual)
    relation = "≤" if check.residual <= check.bound else ">"
    return f"{compact(check.residual)} {relation} {compact(check.bound)}"


def checks_table(checks: Sequence[Check]) -> Table:
    """Every check of one finding in a row, with its detail under it."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("check", overflow="fold", ratio=2)
    table.add_column("leg", no_wrap=True)
    table.add_column("found", overflow="fold", ratio=3)
    for check in checks:
        numbers = [OUTCOMES[check.outcome], measured(check)]
        if check.instances:
            numbers.append(counted(check.instances, "instance"))
        lines = [", ".join(part for part in numbers if part), check.detail]
        table.add_row(Text(check.name), check.leg.value, Text("\n".join(line for line in lines if line)))
    return table


def _strain(check: Check) -> float:
    """How far a check went towards its bound; whatever is not a number counts as furthest."""
    if check.residual is None:
        return -1.0
    strain = check.residual if check.bound is None else check.residual / max(check.bound, 1e-300)
    return math.inf if math.isnan(strain) else strain
