"""Ending the program at a signal: Ctrl-C (SIGINT), SIGTERM, and SIGHUP where the terminal is closed.

The exit status is 128 + the number of the signal.  A signal that was ignored when the program began, as
SIGHUP is under nohup, stays ignored.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

Handler = Callable[[int, FrameType | None], None]
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_SHOW_CURSOR = b"\r\x1b[K\x1b[?25h"


def leave(number: int, _frame: FrameType | None = None) -> NoReturn:
    """End the program without cleaning up: workers end with it, and no temporary file has a name."""
    words = b"maxent: interrupted\n"
    with suppress(OSError):
        os.write(2, _SHOW_CURSOR + words if os.isatty(2) else words)
    os._exit(128 + number)


@contextmanager
def leaving_at_once() -> Iterator[None]:
    """Within the block a signal ends the program."""
    with handling(leave):
        yield


@contextmanager
def handling(handler: Handler) -> Iterator[None]:
    """Within the block these signals call the handler."""
    before = {}
    for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
        if signal.getsignal(number) not in {signal.SIG_IGN, None}:
            with suppress(ValueError):  # signals reach the main thread only
                before[number] = signal.signal(number, handler)
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)
