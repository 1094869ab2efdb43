"""Raised where a term or a constraint is undefined over a space."""


class UnreadableError(TypeError):
    """A term or constraint that has no meaning over the problem's space."""
