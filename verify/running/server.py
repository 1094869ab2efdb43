"""The server that workers are forked from: started once, before the first worker, and then waited for.

On Windows there is none; a worker starts afresh and loads the libraries by itself.
"""

import multiprocessing
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext

Context = ForkServerContext | SpawnContext
_PATIENCE = 0.05
"""Seconds between two looks at whether the server answers or the run is to stop."""


def opened(stop: Connection | None = None) -> Context:
    """The context of new processes, its server running and the libraries loaded there.

    Raises:
        KeyboardInterrupt: as soon as ``stop`` has something to read.
    """
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_preloaded())
    # What Ctrl-C sends to the whole group must not reach these two: they end with this process.
    with _held():
        resource_tracker.ensure_running()
    with _held():
        forkserver.ensure_running()
    # The server answers when it has loaded everything, which takes seconds: another thread waits for it.
    first = threading.Thread(target=_fork_once, args=(context,), daemon=True)
    first.start()
    while first.is_alive():
        first.join(_PATIENCE)
        if stop is not None and wait([stop], 0):
            raise KeyboardInterrupt
    return context


def _preloaded() -> list[str]:
    modules = ["maxent.verify.running.forked", "maxent.verify.running.preload"]
    if threading.current_thread() is threading.main_thread():
        modules.insert(0, "maxent.verify.running.orphan")
    return modules


@contextmanager
def _held() -> Iterator[None]:
    """Signals that end a run wait within the block; a process that is started there never gets them."""
    signals = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _fork_once(context: ForkServerContext) -> None:
    process = context.Process(target=int, daemon=True)
    # A server that dies while it loads is started again for the first task, whose process reports it.
    with suppress(OSError, EOFError):
        process.start()
        process.join()
