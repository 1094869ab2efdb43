"""The memory that a worker may use.

On Linux the limit is RLIMIT_DATA: all memory that a process can write and shares with no other, loaded
libraries included, whether or not it was ever touched.  Other systems do not enforce it (macOS) or have none
(Windows); there a worker is unlimited.
"""

import sys

if sys.platform != "win32":
    import resource

DEFAULT = 2048
"""Megabytes (2^20 bytes); a worker begins with 280, and 512 are enough for any claim of the catalogue."""

_REFUSALS = (
    "MemoryError",
    "Unable to allocate memory",  # FLINT
    "Cannot allocate memory",  # GMP, and the C library
    "Cannot reallocate memory",
    "std::bad_alloc",
    "memory allocation of",  # Rust, in which Clarabel is written
    "out of memory",
)
"""What libraries write before they end a process that was refused memory."""


def limit_memory(megabytes: int | None) -> None:
    """Limit this process's memory, if its system can, and spare it core dumps."""
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if megabytes is not None and sys.platform == "linux":
        allowed = resource.getrlimit(resource.RLIMIT_DATA)[1]
        wanted = megabytes * 2**20
        soft = wanted if allowed == resource.RLIM_INFINITY else min(wanted, allowed)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, allowed))


def refusal(written: str) -> str | None:
    """The line in which a library wrote that it was refused memory, None if there is none."""
    lines = (line.strip() for line in written.splitlines())
    return next((line for line in lines if any(words in line for words in _REFUSALS)), None)
