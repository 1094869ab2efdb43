"""Ending a run at a signal, and reporting what was decided before.

The first signal ends the run.  A second one ends the program at once, as does one at any other time.
"""

import atexit
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Pipe
from types import FrameType

from maxent.reports.commands.leaving import handling, leave


class Interruption:
    """The first signal during a run; ``stop`` has something to read as soon as there was one.

    Who marks a report as interrupted sets ``reported``.
    """

    def __init__(self) -> None:
        self.number: int | None = None
        self.reported = False
        self.stop, self._writer = Pipe(duplex=False)

    def notice(self, number: int, _frame: FrameType | None = None) -> None:
        """Remember the signal; at the second one leave."""
        if self.number is not None:
            leave(number)
        self.number = number
        self._writer.send_bytes(b"!")

    def close(self) -> None:
        """Close both ends of the pipe."""
        self.stop.close()
        self._writer.close()


@contextmanager
def noticed() -> Iterator[Interruption]:
    """Within the block, where claims are decided and files written, a first signal is remembered.

    What follows the block may still print the report of an interrupted run; then the program ends with the
    signal's exit status.  A signal that came when the run was complete ends the program after the block.
    """
    interruption = Interruption()
    try:
        with handling(interruption.notice):
            yield interruption
    finally:
        interruption.close()
    if interruption.number is not None:
        if not interruption.reported:
            leave(interruption.number)
        # Not sys.exit: a thread that is still importing the solvers would get in its way.
        atexit.register(_end, 128 + interruption.number)


def _end(status: int) -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)
