"""The catalogue: one file per claim, grouped by family, found by walking the package.

A file ``gibbs/kl_gibbs_policy.py`` holds one ``CLAIM`` whose id is ``kl-gibbs-policy``.  Modules
whose names begin with an underscore hold what several entries of a family share.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from maxent.problems.claims.claim import Claim


class CatalogueError(ImportError):
    """An entry has no claim, an id that is not its file's name, or the id of another entry."""


@dataclass(frozen=True)
class Entry:
    """A claim and the family (folder) it belongs to."""

    family: str
    claim: Claim


@cache
def entries() -> tuple[Entry, ...]:
    """Every entry, sorted by family and id.

    Raises:
        CatalogueError: if an entry has no claim, an id is not its file's name, or an id occurs twice.
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
        package = importlib.import_module(f"{__name__}.{family.name}")
        for module in pkgutil.iter_modules(package.__path__):
            if not module.name.startswith("_"):
                yield _load(family.name, f"{package.__name__}.{module.name}")


def _load(family: str, module_name: str) -> Entry:
    claim = getattr(importlib.import_module(module_name), "CLAIM", None)
    if not isinstance(claim, Claim):
        raise CatalogueError(f"{module_name} defines no CLAIM; see the template in CONTRIBUTING.md")
    expected = module_name.rpartition(".")[2].replace("_", "-")
    if claim.id != expected:
        raise CatalogueError(f"{module_name} holds the id {claim.id}; it should be {expected}")
    return Entry(family, claim)
