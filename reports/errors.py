"""The ways a command ends early; each is one sentence for a human, never a traceback."""


class InputError(Exception):
    """The user asked for something that cannot be done; the message says what and what to do instead."""


class OutputClosedError(Exception):
    """Whoever was reading the output has stopped (``maxent list | head -1``)."""
