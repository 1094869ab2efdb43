"""A row: one statement of a document, whether or not a claim decides it yet."""

from dataclasses import dataclass
from enum import Enum

from maxent.problems.claims.source import Document


class Nature(Enum):
    """What kind of statement a row is; only a mathematical one can be decided by a claim."""

    MATHEMATICAL = "mathematical"
    NOT_MATHEMATICAL = "not-mathematical"
    EMPIRICAL = "empirical"


@dataclass(frozen=True)
class Row:
    """One statement of a document.

    ``words`` say what is asserted and ``printed`` is the formula, as the document has it.  The claim
    with the row's own id decides it, with its correction; ``claims`` are others that do, for instance
    because two documents print one formula.  ``reason`` says why a statement is not mathematical.
    """

    id: str
    section: str
    words: str
    printed: str = ""
    claims: tuple[str, ...] = ()
    nature: Nature = Nature.MATHEMATICAL
    reason: str = ""


@dataclass(frozen=True)
class Inventory:
    """All that a document states, in the order of its sections."""

    name: str
    document: Document
    rows: tuple[Row, ...]

    @property
    def number(self) -> str:
        """The number that the document's file begins with, e.g. ``003``."""
        return self.document.key.partition("_")[0]
