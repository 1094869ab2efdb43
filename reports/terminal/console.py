"""The console that reports are printed on."""

import os
import sys
from typing import NoReturn

from rich.console import Console

from maxent.reports.errors import OutputClosedError

PLAIN_WIDTH = 80


class ReportConsole(Console):
    """A console that raises OutputClosedError when its pipe is closed; rich would end the program."""

    def on_broken_pipe(self) -> NoReturn:
        """Stop writing and raise; the command line chooses the exit status."""
        self.quiet = True
        raise OutputClosedError


def report_console(*, stderr: bool = False) -> Console:
    """A console on standard output or standard error.

    Without a terminal it is 80 columns wide, or COLUMNS if that is set.  Brackets and colons are printed as
    they are: in formulas they are no markup.
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
