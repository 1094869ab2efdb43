"""Where a claim is printed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """A document whose results are checked.

    ``conventions`` are what it takes for granted throughout; they are assumptions of all its claims
    and never the condition of a CONDITIONAL verdict.
    """

    key: str
    title: str
    conventions: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """A place in a document."""

    document: Document
    section: str
