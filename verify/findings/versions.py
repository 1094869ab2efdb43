"""The versions of Python and of the libraries that a verdict depends on."""

import platform
from importlib.metadata import PackageNotFoundError, version

DISTRIBUTION = "maxent-check"
_LIBRARIES = ("sympy", "numpy", "scipy", "cvxpy", "clarabel", "scs", "python-flint", "hypothesis")
VERSIONED = ("python", *_LIBRARIES, DISTRIBUTION)


def installed_version(distribution: str) -> str:
    """The version of an installed distribution, ``not installed`` if there is none."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"


def installed_versions() -> dict[str, str]:
    """The versions by name, in the order of ``VERSIONED``."""
    return {
        name: platform.python_version() if name == "python" else installed_version(name) for name in VERSIONED
    }
