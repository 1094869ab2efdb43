"""``maxent verify``: decide claims and report the findings."""

from collections.abc import Callable, Mapping, Sequence
from time import perf_counter

from maxent.problems.catalogue import Entry, entries
from maxent.reports.commands.output_file import STANDARD_OUTPUT, destinations
from maxent.reports.commands.selection import select
from maxent.reports.files.html_report import to_html
from maxent.reports.files.json_report import to_json, to_text
from maxent.reports.files.junit_report import to_junit
from maxent.reports.terminal.console import report_console
from maxent.reports.terminal.progress import watching
from maxent.reports.terminal.report import exit_status, print_report
from maxent.verify.findings.finding import Finding, Report
from maxent.verify.findings.versions import installed_versions

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "json": lambda report: to_text(to_json(report)),
    "junit": to_junit,
    "html": to_html,
}
"""The text of a report in a file, by format."""


def verify_claims(
    targets: Sequence[str],
    *,
    listed: bool,
    outputs: Mapping[str, str | None],
    jobs: int,
    seed: int,
    timeout: float,
    budget: float,
) -> int:
    """Decide the claims that the targets name and print the report; the exit status.

    Every claim is reported in full where there are targets or ``listed`` is set; otherwise counts and the
    claims that fail as printed.  ``outputs`` holds the file of each further format of the report, None
    where it is not asked for.
    """
    chosen = select(entries(), targets)
    claims = {entry.claim.id: entry.claim for entry in entries()}
    with destinations(outputs) as write:
        report = decide_all(chosen, seed=seed, jobs=jobs, timeout=timeout, budget=budget)
        # Files first: a reader who closes the pipe ends the command at the terminal report.
        for form, render in FORMATS.items():
            if outputs[form] is not None:
                write[form](render(report))
    console = report_console(stderr=STANDARD_OUTPUT in outputs.values())
    print_report(console, report, asked=len(chosen), claims=claims, listed=listed or bool(targets))
    return exit_status(report)


def decide_all(chosen: Sequence[Entry], *, seed: int, jobs: int, timeout: float, budget: float) -> Report:
    """Decide the entries; after an interruption, the findings so far."""
    started = perf_counter()
    decided: list[Finding] = []
    with watching(report_console(stderr=True), len(chosen)) as watcher:

        def on_finding(finding: Finding) -> None:
            decided.append(finding)
            watcher.on_finding(finding)

        try:
            from maxent.verify.running.runner import run

            return run(
                chosen,
                seed=seed,
                jobs=jobs,
                timeout=timeout,
                budget=budget,
                on_start=watcher.on_start,
                on_finding=on_finding,
            )
        except KeyboardInterrupt:
            return Report(
                findings=tuple(decided),
                seed=seed,
                versions=installed_versions(),
                seconds=perf_counter() - started,
                interrupted=True,
                budget=budget,
            )
