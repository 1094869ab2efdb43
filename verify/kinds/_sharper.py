"""The same instance at a higher precision, for sides whose balls meet at the usual one.

An instance holds rational numbers, so that its formulas can be evaluated to any precision; what comes from a
solver cannot.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from maxent.verify.arithmetic.precision import precision
from maxent.verify.trials.trial import Trial

BITS = 1024
"""A difference of 1e-70 is far above the rounding at this precision, and below that of the usual 192."""
_MOST_ENTRIES = 20
"""Arrays that are longer are evaluated at the usual precision only."""


@contextmanager
def sharper(trial: Trial, bits: int = BITS) -> Iterator[Trial | None]:
    """A trial at the same instance with nothing evaluated yet, at ``bits``; None if its arrays are long."""
    if max(trial.instance.sizes.values(), default=0) > _MOST_ENTRIES:
        yield None
        return
    with precision(bits):
        yield Trial(trial.claim, trial.instance, trial.inside)
