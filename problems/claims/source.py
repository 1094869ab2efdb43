"""Where a claim is printed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """A document whose results are checked.

    ``conventions`` are the hypotheses that it assumes throughout; they are assumptions of all its claims and
    never the condition of a CONDITIONAL verdict.
    """

    key: str
    title: str
    conventions: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """A place in a document; ``section`` is the heading there."""

    document: Document
    section: str
