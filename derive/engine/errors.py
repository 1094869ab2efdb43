"""What a reading of a problem does where the problem makes no sense."""


class UnreadableError(TypeError):
    """A term or constraint that has no meaning over the problem's space."""
