"""What happens in a worker process around the task that it runs."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any

from maxent.verify.running.memory import limit_memory

if sys.platform == "linux":
    import fcntl


@dataclass(frozen=True)
class Refused:
    """The task needed more memory than its process may have."""


@dataclass(frozen=True)
class Raised:
    """The task raised an exception, of which these are the type and the message."""

    words: str


def serve(
    channel: Connection,
    errors: Connection,
    memory: int | None,
    target: Callable[..., None],
    arguments: tuple[Any, ...],
) -> None:
    """Run ``target(channel, *arguments)``; the target of every worker process.

    An exception is sent to the parent, as the last message.  What C code prints goes to ``errors``.
    """
    leave_with_parent()
    separate(errors)
    limit_memory(memory)
    try:
        try:
            target(channel, *arguments)
        except MemoryError:
            channel.send(Refused())
        except ConnectionError:
            raise
        except Exception as failure:  # noqa: BLE001 - whatever it is, the parent reports it
            channel.send(Raised(f"{type(failure).__name__}: {str(failure)[:300]}"))
    except (ConnectionError, OSError):
        return  # nobody listens any more
    finally:
        if not channel.closed:
            channel.close()


def separate(errors: Connection) -> None:
    """Leave signals to the parent, send what C code prints to ``errors``, and discard what Python prints.

    Libraries say on standard error or output why they end a process.  A full pipe swallows what follows.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    sys.stdout = sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if sys.platform != "win32":
        os.set_blocking(errors.fileno(), False)
        for standard in (1, 2):
            os.dup2(errors.fileno(), standard)
        errors.close()


def leave_with_parent() -> None:
    """End this process as soon as its parent does, whatever it is doing.

    On Linux the system sends SIGIO, which ends it in the middle of C code too; elsewhere a thread watches.
    """
    parent = parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        alive = parent.sentinel
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(alive, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(alive, fcntl.F_SETFL, fcntl.fcntl(alive, fcntl.F_GETFL) | os.O_ASYNC)
        if wait([alive], 0):  # it was gone before
            os._exit(1)
    else:
        threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()
