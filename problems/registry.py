"""Collects what the modules of a package declare under one name, so that the modules are listed nowhere."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Any


class RegistryError(ImportError):
    """A module lacks the declaration, or a key is declared by no module or by two."""


def walk(package: str, attribute: str) -> Iterator[tuple[str, Any]]:
    """The name of every public module of the package, and its value of the attribute, in alphabetical order.

    Modules whose names begin with an underscore hold helpers and are skipped.

    Raises:
        RegistryError: if a module has no such attribute.
    """
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if not module.name.startswith("_"):
            name = f"{package}.{module.name}"
            found = vars(importlib.import_module(name))
            if attribute not in found:
                raise RegistryError(f"{name} defines no {attribute}; begin its name with _ if it is a helper")
            yield name, found[attribute]


def one_each(package: str, attribute: str, keys: Sequence[type]) -> dict[type, Any]:
    """The value of every key, collected from the mappings that the package's modules declare.

    Raises:
        RegistryError: if a key is in no mapping or in two, or if a mapping has any other key.
    """
    homes: dict[type, str] = {}
    values: dict[type, Any] = {}
    declaration: Mapping[type, Any]
    for home, declaration in walk(package, attribute):
        for key, value in declaration.items():
            if key in homes:
                raise RegistryError(
                    f"{key.__name__} is in {attribute} of {homes[key]} and of {home}; drop one"
                )
            if key not in keys:
                raise RegistryError(f"{key.__name__} is in {attribute} of {home}, but is not listed by name")
            homes[key], values[key] = home, value
    for key in keys:
        if key not in homes:
            raise RegistryError(f"{key.__name__} is in {attribute} of no module of {package}; add it to one")
    return values


def kinds(package: str, base: type) -> tuple[type, ...]:
    """The subclasses of ``base`` that the modules of the package define."""
    found: list[type] = []
    for name in pkgutil.iter_modules(importlib.import_module(package).__path__):
        module = importlib.import_module(f"{package}.{name.name}")
        found += [
            value
            for value in vars(module).values()
            if isinstance(value, type)
            and issubclass(value, base)
            and value is not base
            and value.__module__ == module.__name__
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
            raise RegistryError(
                f"{reading.reads.__name__} has two readings: {homes[reading.reads]} and {module}"
            )
        found[reading.reads], homes[reading.reads] = reading, module
    for part in parts:
        if part not in found:
            raise RegistryError(
                f"{part.__name__} has no reading in {package}: add a file with its {attribute}"
            )
    return found
