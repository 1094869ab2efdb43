"""The versions that a result depends on."""

import platform
from importlib.metadata import PackageNotFoundError, version

DISTRIBUTION = "maxent-check"
VERSIONED = ("python", "sympy", "numpy", "cvxpy", "clarabel", DISTRIBUTION)


def installed_version(distribution: str) -> str:
    """The installed version of a distribution, or ``unknown`` in a checkout that is not installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "unknown"


def installed_versions() -> dict[str, str]:
    """The versions of Python and of every library that a verdict depends on."""
    libraries = {name: installed_version(name) for name in VERSIONED if name != "python"}
    return {"python": platform.python_version(), **libraries}
