"""Resolve names given on the command line.

A name that matches nothing raises InputError, with the nearest names as suggestions.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from maxent.problems.catalogue import Entry
from maxent.problems.documents.rows import Inventory
from maxent.reports.errors import InputError


def select(entries: Sequence[Entry], targets: Sequence[str]) -> tuple[Entry, ...]:
    """The entries that match an id, a family or a glob, in the catalogue's order; all without targets."""
    for target in targets:
        if not any(_matches(entry, target) for entry in entries):
            raise InputError(f"no claim or family matches {target!r}{_hint(target, _names(entries))}")
    return tuple(
        entry for entry in entries if not targets or any(_matches(entry, target) for target in targets)
    )


def entry_of(entries: Sequence[Entry], identifier: str) -> Entry:
    """The entry with this id."""
    for entry in entries:
        if entry.claim.id == identifier:
            return entry
    members = [entry.claim.id for entry in entries if entry.family == identifier]
    if members:
        raise InputError(f"{identifier!r} is a family; name one of its claims, such as {members[0]!r}")
    ids = [entry.claim.id for entry in entries]
    raise InputError(f"there is no claim {identifier!r}{_hint(identifier, ids)}")


def of_family(entries: Sequence[Entry], family: str | None) -> tuple[Entry, ...]:
    """The entries of a family; all if it is None."""
    families = dict.fromkeys(entry.family for entry in entries)
    if family is not None and family not in families:
        raise InputError(f"there is no family {family!r}{_hint(family, families)}")
    return tuple(entry for entry in entries if family in (None, entry.family))


def chosen_operators(names: str | None, known: Sequence[str]) -> tuple[str, ...]:
    """The operators in a comma-separated list, in the order of ``known``; without a list an empty tuple."""
    if names is None:
        return ()
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    if not wanted:
        raise InputError("--operators needs a name; without the option all of them are tried")
    for name in wanted:
        if name not in known:
            raise InputError(f"there is no operator {name!r}{_hint(name, known, others=', '.join(known))}")
    return tuple(name for name in known if name in wanted)


def documents(inventories: Sequence[Inventory], names: Sequence[str]) -> tuple[Inventory, ...]:
    """The documents with these numbers, names, titles or file names; all without names."""
    for name in names:
        if not any(_is_called(inventory, name) for inventory in inventories):
            known = [called for inventory in inventories for called in (inventory.name, inventory.number)]
            others = ", ".join(f"{inventory.number} {inventory.name}" for inventory in inventories)
            raise InputError(f"there is no document {name!r}{_hint(name, known, others=others)}")
    return tuple(
        inventory
        for inventory in inventories
        if not names or any(_is_called(inventory, name) for name in names)
    )


def _is_called(inventory: Inventory, name: str) -> bool:
    document = inventory.document
    names = (inventory.number, inventory.name, document.key, document.key.rpartition(".")[0], document.title)
    plain = name.strip().casefold().replace("_", "-")
    wanted = plain.zfill(len(inventory.number)) if plain.isdigit() else plain
    return wanted in {each.casefold().replace("_", "-") for each in names}


def _matches(entry: Entry, target: str) -> bool:
    return target in (entry.claim.id, entry.family) or fnmatchcase(entry.claim.id, target)


def _names(entries: Sequence[Entry]) -> list[str]:
    return [*dict.fromkeys(entry.family for entry in entries), *(entry.claim.id for entry in entries)]


def _hint(target: str, names: Iterable[str], others: str = "") -> str:
    candidates = list(names)
    plain = target.strip("*?[]!").lower()
    close = get_close_matches(plain, candidates, n=3, cutoff=0.6)
    containing = [name for name in candidates if plain and plain in name]
    nearest = list(dict.fromkeys([*close, *containing]))[:3]
    if not nearest:
        return f"; there are {others}" if others else "; 'maxent list' shows them all"
    *first, last = (repr(name) for name in nearest)
    return f"; did you mean {', '.join(first)} or {last}?" if first else f"; did you mean {last}?"
