"""Exceptions that end a command early, without a traceback."""


class InputError(Exception):
    """What the user asked for cannot be done; the message says why, in one sentence."""


class OutputClosedError(Exception):
    """The pipe that the output goes to was closed, as by ``maxent list | head -1``."""
