"""The versions of everything a verdict depends on."""

import platform
from importlib.metadata import PackageNotFoundError, version

DISTRIBUTIONS = ("sympy", "numpy", "cvxpy", "clarabel", "python-flint", "maxent-check")


def versions() -> dict[str, str]:
    """Python and the distributions, "not installed" where one is missing."""
    found = {"python": platform.python_version()}
    for name in DISTRIBUTIONS:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found
