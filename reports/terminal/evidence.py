"""The checks of a finding: a few words per leg for tables of claims, a table for the page of one claim."""

import math
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.marks import OUTCOMES, compact, counted
from maxent.verify.findings.basis import Basis, Decided, weakest
from maxent.verify.findings.finding import CERTIFICATE, Check, Finding, Leg, Outcome, Under

_DERIVED = {
    Outcome.HOLDS: "proved",
    Outcome.FAILS: "contradicted",
    Outcome.INCONCLUSIVE: "not proved",
    Outcome.UNDEFINED: "undefined",
    Outcome.VACUOUS: "nothing to prove",
    Outcome.ERROR: "failed to run",
}
_REPLAYED = {Outcome.HOLDS: "replayed", Outcome.FAILS: "replay fails", Outcome.ERROR: "replay failed to run"}
_SOLVED = {
    Outcome.INCONCLUSIVE: "undecided",
    Outcome.UNDEFINED: "undefined",
    Outcome.VACUOUS: "no instance",
    Outcome.ERROR: "failed to run",
}
_WORST_FIRST = (
    Outcome.FAILS,
    Outcome.ERROR,
    Outcome.UNDEFINED,
    Outcome.INCONCLUSIVE,
    Outcome.VACUOUS,
    Outcome.HOLDS,
)


def derived_words(finding: Finding) -> str:
    """The outcome of the proof and of its replay with numbers, e.g. ``proved, replayed``."""
    symbolic = _deciding(finding, Leg.DERIVED)
    if not symbolic:
        return "not derived"
    words = _DERIVED[_worst(symbolic)]
    steps = _deciding(finding, Leg.REPLAY)
    if not steps or (words != "proved" and _worst(steps) is Outcome.HOLDS):
        return words
    return f"{words}, {_REPLAYED.get(_worst(steps), 'replay undecided')}"


def solved_words(finding: Finding) -> str:
    """The outcome of the numeric leg: instances, accuracy or basis, solvers."""
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
    solvers = dict.fromkeys(solver for check in numeric for solver in check.solvers)
    return ", ".join(part for part in (*parts, " and ".join(solvers)) if part)


def accuracy(checks: Sequence[Check]) -> str:
    """The largest relative width of a certificate; without one, the weakest basis and its worst residual."""
    certified = [check for check in checks if check.name == CERTIFICATE and check.residual is not None]
    if certified:
        return f"within {compact(max(check.residual or 0.0 for check in certified))}"
    decisions = [check.decided for check in checks if check.decided is not None]
    if not decisions:
        return ""
    basis = weakest(decisions).basis
    return basis_words(max((each for each in decisions if each.basis is basis), key=strain))


def basis_words(decided: Decided | None) -> str:
    """The basis of a decision, its residual and bound, e.g. ``enclosed`` or ``numerical, 3.1e-10 ≤ 1e-7``."""
    if decided is None:
        return ""
    if decided.residual is None or decided.bound is None:
        return decided.basis.word
    relation = "≤" if decided.kept else ">"
    return f"{decided.basis.word}, {compact(decided.residual)} {relation} {compact(decided.bound)}"


def strain(decided: Decided) -> float:
    """The residual divided by its bound; -1 without a residual, infinity where it is not a number."""
    if decided.residual is None or decided.bound is None:
        return -1.0
    part = decided.residual / max(decided.bound, 1e-300)
    return math.inf if math.isnan(part) else part


def result_words(check: Check) -> str:
    """The outcome of a check, its basis and the number of instances, e.g. ``ok, enclosed, 3 instances``."""
    instances = counted(check.instances, "instance") if check.instances else ""
    return ", ".join(filter(None, (OUTCOMES[check.outcome], basis_words(check.decided), instances)))


def remarks(check: Check) -> tuple[str, ...]:
    """What was compared, the reason for the tolerance, the solvers, and the instances left undecided."""
    because = "" if check.decided is None else check.decided.because
    ground = "because" if check.residual is None else "tolerance"
    undecided = check.undecided if check.outcome in (Outcome.HOLDS, Outcome.FAILS) else ()
    lines = (
        check.detail,
        because and f"{ground}: {because}",
        check.solvers and f"solved by {' and '.join(check.solvers)}",
        undecided and f"undecided at: {'; '.join(undecided)}",
        *(f"where {condition}" for condition in check.conditions),
    )
    return tuple(line for line in lines if line)


def bases(checks: Sequence[Check]) -> list[Basis]:
    """The bases of these checks, the strongest first."""
    found = {check.decided.basis for check in checks if check.decided is not None}
    return [basis for basis in Basis if basis in found]


def checks_table(checks: Sequence[Check]) -> Table:
    """A line per check: leg, name, outcome, basis, number of instances, what was compared.

    The caption explains the words for the bases.
    """
    table = Table(
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        header_style="dim",
        expand=True,
        caption="\n".join(f"{basis.word}: {basis.value}" for basis in bases(checks)),
        caption_justify="left",
        caption_style="dim",
    )
    for header in ("leg", "check"):
        table.add_column(header, no_wrap=header == "leg", overflow="fold")
    table.add_column("outcome and what was compared", overflow="fold", ratio=1)
    previous = None
    for check in checks:
        found = Text(result_words(check))
        for line in remarks(check):
            found.append(f"\n{line}", style="dim")
        place = (check.statement, check.leg)
        table.add_row(Text("" if place == previous else check.leg.value), Text(check.name), found)
        previous = place
    return table


def stated_and_granted(finding: Finding) -> tuple[list[Check], list[Check]]:
    """The checks as stated and the checks under the condition; all are in the latter without a condition."""
    granted = [check for check in finding.checks if check.under is Under.CONDITION]
    if not granted:
        return [], list(finding.checks)
    return [check for check in finding.checks if check.under is Under.STATED], granted


def _deciding(finding: Finding, leg: Leg) -> list[Check]:
    """The checks of a leg that the verdict rests on; for CONDITIONAL those under the condition."""
    stated, granted = stated_and_granted(finding)
    chosen = granted if finding.verdict is Verdict.CONDITIONAL and stated else finding.checks
    return [check for check in chosen if check.leg is leg]


def _worst(checks: Sequence[Check]) -> Outcome:
    found = {check.outcome for check in checks}
    return next(outcome for outcome in _WORST_FIRST if outcome in found)
