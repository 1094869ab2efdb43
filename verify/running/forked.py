"""Imported by the server of workers, for its effects on the processes that are forked from it.

The server is shared with whatever else a program forks by ``multiprocessing``; so a process begins as if the
server held no signals back, and only one that finds its parent gone before it has begun is silent about it.
"""

import os
import pickle
import signal
import sys
from types import TracebackType

_PARENT_GONE = (EOFError, BrokenPipeError, ConnectionResetError, pickle.UnpicklingError)


def _report(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if not issubclass(kind, _PARENT_GONE):
        sys.__excepthook__(kind, error, traceback)


sys.excepthook = _report
os.register_at_fork(after_in_child=lambda: signal.pthread_sigmask(signal.SIG_SETMASK, ()))
