"""The same instance at a higher precision, for sides whose balls meet at the usual one.

An instance holds rational numbers, so that its formulas can be evaluated to any precision; what comes from a
solver cannot.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sympy import Expr, Integral, Sum, oo

from maxent.verify.arithmetic.precision import precision
from maxent.verify.trials.trial import Trial

BITS = 1024
"""A difference of 1e-70 is far above the rounding at this precision, and below that of the usual 192."""
_MOST_ENTRIES = 20
"""Arrays that are longer are evaluated at the usual precision only."""


def _limits(formula: Expr) -> bool:
    """Whether an integral or a sum to infinity occurs."""
    sums = formula.atoms(Sum)
    return formula.has(Integral) or any(oo in one.limits[0] or -oo in one.limits[0] for one in sums)


@contextmanager
def sharper(trial: Trial, *formulas: Expr, bits: int = BITS) -> Iterator[Trial | None]:
    """A trial at the same instance with nothing evaluated yet, at ``bits``.

    None if its arrays are long, or if a formula has a part that is enclosed to a fixed tolerance.
    """
    fixed = any(map(_limits, formulas))
    if fixed or max(trial.instance.sizes.values(), default=0) > _MOST_ENTRIES:
        yield None
        return
    with precision(bits):
        yield Trial(trial.claim, trial.instance, trial.inside)
