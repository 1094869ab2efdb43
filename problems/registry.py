"""What the modules of a package provide, found by walking it: a new file is all it takes to add to one."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any


def walk(package: str, attribute: str) -> Iterator[tuple[str, Any]]:
    """The name of every public module of the package, with its value of ``attribute``.

    Raises:
        ImportError: if a module has no such attribute.
    """
    for found in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if found.name.startswith("_"):
            continue
        module = f"{package}.{found.name}"
        value = getattr(importlib.import_module(module), attribute, None)
        if value is None:
            raise ImportError(f"{module} defines no {attribute}")
        yield module, value
