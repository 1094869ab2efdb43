"""What the legs of a finding found: in two words each for a table, check by check for a page."""

import math
import re
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.marks import OUTCOMES, compact, counted
from maxent.verify.findings.finding import Check, Finding, Leg, Outcome

_AS_STATED = "as stated: "
_CERTIFICATE = "certificate"
_SOLVER = re.compile(r"\b(Clarabel|Scs|SCS)\b")
_DERIVED = {
    Outcome.HOLDS: "proved",
    Outcome.FAILS: "contradicted",
    Outcome.INCONCLUSIVE: "open",
    Outcome.VACUOUS: "nothing to prove",
    Outcome.ERROR: "failed to run",
}
_REPLAYED = {Outcome.HOLDS: "replayed", Outcome.FAILS: "replay fails", Outcome.ERROR: "replay failed to run"}
_SOLVED = {
    Outcome.INCONCLUSIVE: "undecided",
    Outcome.VACUOUS: "no instance",
    Outcome.ERROR: "failed to run",
}
_WORST_FIRST = (Outcome.FAILS, Outcome.ERROR, Outcome.INCONCLUSIVE, Outcome.VACUOUS, Outcome.HOLDS)


def derived_words(finding: Finding) -> str:
    """What the derivation says, and whether its steps held when they were replayed with numbers."""
    symbolic = _deciding(finding, Leg.DERIVED)
    if not symbolic:
        return "not derived"
    words = _DERIVED[_worst(symbolic)]
    steps = _deciding(finding, Leg.REPLAY)
    if not steps or (words != "proved" and _worst(steps) is Outcome.HOLDS):
        return words
    return f"{words}, {_REPLAYED.get(_worst(steps), 'replay open')}"


def solved_words(finding: Finding) -> str:
    """What the numeric leg says: how many instances, how closely, by which solver."""
    numeric = _deciding(finding, Leg.SOLVED)
    if not numeric:
        return "not solved"
    worst = _worst(numeric)
    if worst is Outcome.FAILS:
        instances = next(check.instances for check in numeric if check.outcome is Outcome.FAILS)
        return f"fails at {counted(instances, 'instance')}"
    if worst is not Outcome.HOLDS:
        return _SOLVED[worst]
    parts = [counted(min(check.instances for check in numeric), "instance"), accuracy(numeric)]
    solver = next((found for check in numeric if (found := _SOLVER.search(check.detail))), None)
    return ", ".join(part for part in (*parts, solver and solver.group()) if part)


def accuracy(checks: Sequence[Check]) -> str:
    """How near the printed value is to the certified one, or the residual nearest to its bound."""
    certified = [check for check in checks if check.name == _CERTIFICATE and check.residual is not None]
    if certified:
        return f"within {compact(max(check.residual or 0.0 for check in certified))}"
    measurable = [check for check in checks if check.residual is not None and check.bound != 0]
    return measured(max(measurable, key=strain)) if measurable else ""


def measured(check: Check) -> str:
    """The residual of a check against its bound, e.g. ``3.1e-10 ≤ 1e-7``."""
    if check.residual is None:
        return ""
    if check.bound is None:
        return compact(check.residual)
    if check.residual == check.bound == 0:
        return "exact"
    relation = "≤" if check.residual <= check.bound else ">"
    return f"{compact(check.residual)} {relation} {compact(check.bound)}"


def strain(check: Check) -> float:
    """How far a check went towards its bound; whatever is not a number counts as furthest."""
    if check.residual is None:
        return -1.0
    part = check.residual if check.bound is None else check.residual / max(check.bound, 1e-300)
    return math.inf if math.isnan(part) else part


def checks_table(checks: Sequence[Check]) -> Table:
    """Every check: its outcome, its measure, at how many instances, and below it what was compared."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    for header in ("leg", "check"):
        table.add_column(header, no_wrap=header == "leg", overflow="fold")
    table.add_column("outcome and what was compared", overflow="fold", ratio=1)
    previous = None
    for check in checks:
        numbers = [OUTCOMES[check.outcome], measured(check)]
        if check.instances:
            numbers.append(counted(check.instances, "instance"))
        found = Text(", ".join(part for part in numbers if part))
        if check.detail:
            found.append(f"\n{check.detail}", style="dim")
        name = check.name.removeprefix(_AS_STATED).removeprefix("derived: ")
        table.add_row(Text("" if check.leg is previous else check.leg.value), Text(name), found)
        previous = check.leg
    return table


def stated_and_granted(finding: Finding) -> tuple[list[Check], list[Check]]:
    """The checks of the claim as stated, and those under its condition (if they were made apart)."""
    stated = [check for check in finding.checks if check.name.startswith(_AS_STATED)]
    return stated, [check for check in finding.checks if not check.name.startswith(_AS_STATED)]


def _deciding(finding: Finding, leg: Leg) -> list[Check]:
    """The checks of a leg that the verdict rests on: under its condition where that is what holds."""
    stated, granted = stated_and_granted(finding)
    chosen = granted if finding.verdict is Verdict.CONDITIONAL and stated else finding.checks
    return [check for check in chosen if check.leg is leg]


def _worst(checks: Sequence[Check]) -> Outcome:
    found = {check.outcome for check in checks}
    return next(outcome for outcome in _WORST_FIRST if outcome in found)
