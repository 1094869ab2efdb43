"""Collects a package's readings (translations) of terms and constraints, exactly one for each class."""

import importlib
import pkgutil
from collections.abc import Mapping
from typing import Any

from maxent.problems.registry import walk


def kinds(package: str, base: type) -> tuple[type, ...]:
    """The subclasses of ``base`` that the modules of the package define."""
    found: list[type] = []
    for name in pkgutil.iter_modules(importlib.import_module(package).__path__):
        module = importlib.import_module(f"{package}.{name.name}")
        found += [
            value
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, base) and value.__module__ == module.__name__
        ]
    return tuple(found)


def readings(package: str, attribute: str, parts: tuple[type, ...]) -> Mapping[type, Any]:
    """The reading of every class in ``parts``; a reading names its class in ``reads``.

    Raises:
        ImportError: if a class has no reading in the package, or two.
    """
    found: dict[type, Any] = {}
    homes: dict[type, str] = {}
    for module, reading in walk(package, attribute):
        if reading.reads in found:
            raise ImportError(
                f"{reading.reads.__name__} has two readings: {homes[reading.reads]} and {module}"
            )
        found[reading.reads], homes[reading.reads] = reading, module
    for part in parts:
        if part not in found:
            raise ImportError(f"{part.__name__} has no reading in {package}: add a file with its {attribute}")
    return found
