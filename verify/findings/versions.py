"""The versions of everything that a verdict depends on: one list, for every report."""

import platform
from importlib.metadata import PackageNotFoundError, version

DISTRIBUTION = "maxent-check"
_LIBRARIES = ("sympy", "numpy", "scipy", "cvxpy", "clarabel", "scs", "python-flint", "hypothesis")
VERSIONED = ("python", *_LIBRARIES, DISTRIBUTION)


def installed_version(distribution: str) -> str:
    """The version of a distribution, ``not installed`` where it is missing or a plain checkout."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"


def installed_versions() -> dict[str, str]:
    """The versions by name, in the order of the list."""
    return {
        name: platform.python_version() if name == "python" else installed_version(name) for name in VERSIONED
    }
