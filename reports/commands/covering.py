"""``maxent coverage``: the verdict, or the status, of every statement of a document."""

from collections.abc import Callable, Mapping, Sequence

from maxent.problems.catalogue import entries
from maxent.problems.documents.rows import INVENTORIES
from maxent.reports.commands.interruption import noticed
from maxent.reports.commands.output_file import STANDARD_OUTPUT, destinations, write_all
from maxent.reports.commands.selection import documents
from maxent.reports.commands.verifying import decide_all
from maxent.reports.files.coverage_html import coverage_html
from maxent.reports.files.coverage_json import coverage_json
from maxent.reports.files.coverage_markdown import coverage_markdown
from maxent.reports.files.json_report import to_text
from maxent.reports.terminal.console import report_console
from maxent.reports.terminal.coverage.report import coverage_end, print_coverage
from maxent.verify.findings.coverage import RowFinding, Status, claims_of, coverage
from maxent.verify.findings.finding import Report
from maxent.verify.findings.versions import installed_versions

WITHOUT_VERDICT = frozenset(status.value for status in Status if status is not Status.DECIDED)


def cover(
    names: Sequence[str],
    *,
    only: Sequence[str],
    strict: bool,
    targets: Mapping[str, str | None],
    jobs: int,
    seed: int,
    timeout: float,
    memory: int,
    budget: float,
) -> int:
    """Decide the claims that the rows of these documents name, and report every row.

    ``targets`` holds the file of each further format of the report, None where it is not asked for.
    """
    chosen = documents(INVENTORIES, names)
    claims = {entry.claim.id: entry.claim for entry in entries()}
    needed = frozenset[str]().union(*(claims_of(inventory, claims) for inventory in chosen))
    if only and WITHOUT_VERDICT.issuperset(only) and not any(targets.values()):
        # Rows without a claim have no verdict, so that no claim has to be decided to list them.
        needed = frozenset()
    entries_needed = [entry for entry in entries() if entry.claim.id in needed]
    with noticed() as interruption, destinations(targets) as write:
        report = (
            decide_all(
                entries_needed,
                seed=seed,
                jobs=jobs,
                timeout=timeout,
                memory=memory,
                budget=budget,
                interruption=interruption,
            )
            if entries_needed
            else Report((), seed, installed_versions())
        )
        findings = {finding.id: finding for finding in report.findings}
        covered = [coverage(inventory, claims, findings) for inventory in chosen]
        status, meaning = coverage_end(covered, report, strict=strict)
        texts: dict[str, Callable[[], str]] = {
            "json": lambda: to_text(coverage_json(covered, report)),
            "markdown": lambda: coverage_markdown(covered),
            "html": lambda: coverage_html(covered, status=status, meaning=meaning),
        }
        # Files first: a reader who closes the pipe ends the command at the terminal report.
        failure = write_all(write, {form: text for form, text in texts.items() if targets[form] is not None})
    console = report_console(stderr=STANDARD_OUTPUT in targets.values())
    print_coverage(
        console, covered, report, wanted=lambda found: not only or is_one_of(found, only), strict=strict
    )
    if failure is not None:
        raise failure
    return status


def is_one_of(found: RowFinding, kinds: Sequence[str]) -> bool:
    """Whether a row has one of these verdicts or statuses; "undecided" is any inconclusive verdict."""
    names = {found.status.value}
    if found.verdict is not None:
        names.add(found.verdict.name.lower() if found.verdict.conclusive else "undecided")
    return not names.isdisjoint(kinds)
