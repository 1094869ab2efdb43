"""The console that every report is printed on."""

import os
import sys
from typing import NoReturn

from rich.console import Console

from maxent.reports.errors import OutputClosedError

PLAIN_WIDTH = 80


class ReportConsole(Console):
    """A console that says when its reader has gone, rather than ending the program."""

    def on_broken_pipe(self) -> NoReturn:
        """Stop writing; the command line decides what that means."""
        self.quiet = True
        raise OutputClosedError


def report_console(*, stderr: bool = False) -> Console:
    """A console on standard output or standard error.

    Without a terminal its width is 80 columns (or COLUMNS, if that is set), so that the report does not
    depend on where it is read.  Formulas are full of brackets and colons: nothing is markup.
    """
    stream = sys.stderr if stderr else sys.stdout
    return ReportConsole(
        file=stream,
        width=None if stream.isatty() else _plain_width(),
        markup=False,
        highlight=False,
        emoji=False,
        force_jupyter=False,
    )


def _plain_width() -> int:
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdigit() and int(columns) > 0 else PLAIN_WIDTH
