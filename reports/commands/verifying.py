"""``maxent verify``: decide claims and report the findings."""

import importlib
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from time import perf_counter
from types import ModuleType

from maxent.problems.catalogue import Entry, entries
from maxent.reports.commands.interruption import Interruption, noticed
from maxent.reports.commands.output_file import STANDARD_OUTPUT, destinations, write_all
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

_RUNNER = "maxent.verify.running.runner"
_PATIENCE = 0.05
"""Seconds between two looks at whether a signal has come."""


def verify_claims(
    targets: Sequence[str],
    *,
    listed: bool,
    outputs: Mapping[str, str | None],
    jobs: int,
    seed: int,
    timeout: float,
    memory: int,
    budget: float,
) -> int:
    """Decide the claims that the targets name and print the report; the exit status.

    Every claim is reported in full where there are targets or ``listed`` is set; otherwise counts and the
    claims that fail as printed.  ``outputs`` holds the file of each further format of the report, None
    where it is not asked for.
    """
    chosen = select(entries(), targets)
    claims = {entry.claim.id: entry.claim for entry in entries()}
    texts = {form: render for form, render in FORMATS.items() if outputs[form] is not None}
    with noticed() as interruption, destinations(outputs) as write:
        report = decide_all(
            chosen,
            seed=seed,
            jobs=jobs,
            timeout=timeout,
            memory=memory,
            budget=budget,
            interruption=interruption,
        )
        # Files first: a reader who closes the pipe ends the command at the terminal report.
        failure = write_all(write, {form: partial(render, report) for form, render in texts.items()})
    console = report_console(stderr=STANDARD_OUTPUT in outputs.values())
    print_report(console, report, asked=len(chosen), claims=claims, listed=listed or bool(targets))
    if failure is not None:
        raise failure
    return exit_status(report)


def decide_all(
    chosen: Sequence[Entry],
    *,
    seed: int,
    jobs: int,
    timeout: float,
    memory: int,
    budget: float,
    interruption: Interruption,
) -> Report:
    """Decide the entries; after an interruption, the findings so far."""
    started = perf_counter()
    decided: list[Finding] = []
    with watching(report_console(stderr=True), len(chosen)) as watcher:

        def on_finding(finding: Finding) -> None:
            decided.append(finding)
            watcher.on_finding(finding)

        try:
            report: Report = solvers_loaded(interruption).run(
                chosen,
                seed=seed,
                jobs=jobs,
                timeout=timeout,
                memory=memory,
                stop=interruption.stop,
                budget=budget,
                on_start=watcher.on_start,
                on_finding=on_finding,
            )
        except KeyboardInterrupt:
            seconds = perf_counter() - started
            report = Report(
                tuple(decided), seed, installed_versions(), seconds, interrupted=True, budget=budget
            )
    if report.interrupted and interruption.number is not None:
        interruption.reported = True
        report = replace(report, signal=interruption.number)
    return report


def solvers_loaded(interruption: Interruption) -> ModuleType:
    """The runner, which is imported with the solvers in a thread of its own, as that takes seconds.

    Raises:
        KeyboardInterrupt: if a signal comes before it is imported.
    """

    def load() -> None:
        with suppress(Exception):  # which is raised below
            importlib.import_module(_RUNNER)

    loading = threading.Thread(target=load, daemon=True)
    loading.start()
    while loading.is_alive():
        if interruption.number is not None:
            raise KeyboardInterrupt
        loading.join(_PATIENCE)
    return importlib.import_module(_RUNNER)
