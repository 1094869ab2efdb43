"""The catalogue: one file per claim, grouped by family, found by walking the package.

A file ``gibbs/kl_gibbs_policy.py`` holds one ``CLAIM`` whose id is ``kl-gibbs-policy``.  Modules
whose names begin with an underscore hold what several entries of a family share.
"""

import importlib
import os
import pkgutil
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from maxent.problems.claims.claim import Claim


class CatalogueError(ImportError):
    """An entry cannot be imported, or has no claim, an id that is not its file's name or another's id."""


@dataclass(frozen=True)
class Entry:
    """A claim and the family (folder) it belongs to."""

    family: str
    claim: Claim


@cache
def entries() -> tuple[Entry, ...]:
    """Every entry, sorted by family and id.

    Raises:
        CatalogueError: if an entry cannot be imported or has no claim, an id is not its file's name, or an id
            occurs twice.
    """
    found: dict[str, Entry] = {}
    for entry in _walk():
        if entry.claim.id in found:
            other = found[entry.claim.id].family
            raise CatalogueError(f"the id {entry.claim.id} is in {other} and in {entry.family}; rename one")
        found[entry.claim.id] = entry
    return tuple(sorted(found.values(), key=lambda entry: (entry.family, entry.claim.id)))


def _walk() -> Iterator[Entry]:
    for family in pkgutil.iter_modules(__path__):
        if not family.ispkg:
            raise CatalogueError(f"{family.name}.py is not in the folder of a family; move it into one")
        package = _imported(f"{__name__}.{family.name}")
        for module in pkgutil.iter_modules(package.__path__):
            if not module.name.startswith("_"):
                yield _load(family.name, f"{package.__name__}.{module.name}")


def _load(family: str, module_name: str) -> Entry:
    claim = getattr(_imported(module_name), "CLAIM", None)
    if not isinstance(claim, Claim):
        raise CatalogueError(f"{module_name} defines no CLAIM; see the template in CONTRIBUTING.md")
    expected = module_name.rpartition(".")[2].replace("_", "-")
    if claim.id != expected:
        raise CatalogueError(f"{module_name} holds the id {claim.id}; it should be {expected}")
    return Entry(family, claim)


def _imported(module_name: str) -> ModuleType:
    try:
        return importlib.import_module(module_name)
    except Exception as failure:
        words = " ".join(str(failure).split())
        raise CatalogueError(
            f"{module_name} cannot be imported: {type(failure).__name__}: {words}{_line_of(failure)}; "
            "correct the file, or move it out of the catalogue"
        ) from failure


def _line_of(failure: Exception) -> str:
    """The last line of the catalogue that ran, unless the message names it itself."""
    if isinstance(failure, SyntaxError):
        return ""
    here = tuple(folder + os.sep for folder in __path__)
    lines = [
        f" ({Path(frame.filename).name}, line {frame.lineno})"
        for frame in traceback.extract_tb(failure.__traceback__)
        if frame.filename.startswith(here) and frame.filename != __file__
    ]
    return lines[-1] if lines else ""
