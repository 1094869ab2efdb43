"""Why a worker process ended without a result, in words and as a verdict."""

import signal

from maxent.problems.claims.verdict import Verdict
from maxent.verify.running.processes import Ended

_CRASHES = frozenset({"SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGSEGV"})


def verdict_of(ended: Ended) -> Verdict:
    """UNDECIDED where a limit ended the process, else ERROR."""
    return Verdict.UNDECIDED if ended.exit_code is None or ended.refused else Verdict.ERROR


def cause_of(ended: Ended, *, timeout: float, memory: int | None) -> str:
    """What ended the process, as the subject and verb of a sentence."""
    if ended.exit_code is None:
        return f"the time limit of {timeout:g} s ended it"
    if ended.refused and memory is not None:
        return f"the memory limit of {memory} MB ended it"
    if ended.refused:
        return "the system refused it memory"
    if ended.words and ended.exit_code == 0:
        return ended.words
    said = f" ({ended.words})" if ended.words else ""
    if ended.exit_code < 0:
        return f"its process was ended by {_signal_name(-ended.exit_code)}{said}"
    return f"its process died with exit code {ended.exit_code}{said}"


def _signal_name(number: int) -> str:
    try:
        name = signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
    return f"{name}, a crash in a library" if name in _CRASHES else name
