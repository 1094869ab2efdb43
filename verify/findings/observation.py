"""The result of one test of one statement at one instance."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb

from maxent.verify.arithmetic.truth import relative
from maxent.verify.findings.basis import CERTAIN, EXACT, PROVEN, Decided, enclosed, numerical
from maxent.verify.findings.finding import Outcome, demand_basis

_DIGITS = 6
LOOSE = 1e-3
"""An equality of enclosures wider than this, relative to 1 + |value|, is inconclusive."""


@dataclass(frozen=True)
class Observation:
    """The result of one test at one instance.

    ``check`` is the name under which the results at all instances are summed up.  ``decided`` is the basis of
    the outcome, None where nothing was decided; ``printed`` and ``actual`` are both sides' values as text,
    for a witness; ``solver`` is the one whose point was certified.

    Raises:
        ValueError: where ``demand_basis`` does.
    """

    check: str
    outcome: Outcome
    detail: str = ""
    decided: Decided | None = None
    printed: str = ""
    actual: str = ""
    solver: str | None = None

    def __post_init__(self) -> None:
        demand_basis(self.check, self.outcome, self.decided)

    @property
    def residual(self) -> float | None:
        """The deviation measured, None where none was."""
        return None if self.decided is None else self.decided.residual

    @property
    def bound(self) -> float | None:
        """The bound that the residual was compared with, None where there is none."""
        return None if self.decided is None else self.decided.bound


def proves(check: str, detail: str) -> Observation:
    """HOLDS, by rules on the expressions themselves."""
    return Observation(check, Outcome.HOLDS, detail, PROVEN)


def exactly(check: str, detail: str) -> Observation:
    """HOLDS, in rational arithmetic."""
    return Observation(check, Outcome.HOLDS, detail, EXACT)


def certain(check: str, detail: str, *, solver: str | None = None) -> Observation:
    """HOLDS, by signs that are certain in balls, or by enclosures that do not meet."""
    return Observation(check, Outcome.HOLDS, detail, CERTAIN, solver=solver)


def encloses(
    check: str, residual: float, bound: float, detail: str, *, solver: str | None = None
) -> Observation:
    """HOLDS, in balls: ``residual`` is a rigorous upper bound on the deviation, and at most ``bound``."""
    return Observation(check, Outcome.HOLDS, detail, enclosed(residual, bound), solver=solver)


def within(check: str, residual: float, tolerance: float, because: str, detail: str) -> Observation:
    """HOLDS, to a tolerance in floating point; ``because`` is the reason for the tolerance."""
    return Observation(check, Outcome.HOLDS, detail, numerical(residual, tolerance, because))


def fails(check: str, detail: str, printed: str, actual: str, decided: Decided = CERTAIN) -> Observation:
    """FAILS; by default the basis is a sign that is certain in balls, or enclosures that do not meet."""
    return Observation(check, Outcome.FAILS, detail, decided, printed, actual)


def inconclusive(check: str, detail: str) -> Observation:
    """INCONCLUSIVE, for the reason ``detail``."""
    return Observation(check, Outcome.INCONCLUSIVE, detail)


def without_value(check: str, detail: str) -> Observation:
    """UNDEFINED: the statement certainly has no meaning at this instance, for the reason ``detail``."""
    return Observation(check, Outcome.UNDEFINED, detail)


def vacuous(check: str, detail: str) -> Observation:
    """VACUOUS: there was nothing to test, for the reason ``detail``."""
    return Observation(check, Outcome.VACUOUS, detail)


def upper(ball: arb) -> float:
    """A float that is at least |ball|, infinite where the ball is not finite."""
    bound = abs(ball).abs_upper()
    return float(bound) if bound.is_finite() else float("inf")


def show(value: arb | Sequence[arb]) -> str:
    """A number or a vector with six significant digits."""
    if isinstance(value, arb):
        number = float(value.mid())
        beyond = math.isinf(number) or (number == 0 and not value.mid().is_zero())
        return str(value.mid().str(_DIGITS, radius=False)) if beyond else f"{number:.{_DIGITS}g}"
    return "(" + ", ".join(show(entry) for entry in value) + ")"


def show_apart(printed: arb, actual: arb) -> tuple[str, str]:
    """Both numbers with as many digits as tell them apart, at least six."""
    shown = show(printed), show(actual)
    for digits in _MORE_DIGITS:
        if shown[0] != shown[1]:
            break
        shown = printed.mid().str(digits, radius=False), actual.mid().str(digits, radius=False)
    return shown


_MORE_DIGITS = (12, 18, 27, 40, 55)


def apart(printed: arb, actual: arb) -> Decided:
    """The basis of a failed equality: two balls that do not meet.

    The residual is the relative distance of their midpoints, the bound the sum of their relative radii.
    """
    radii = upper((printed.rad() + actual.rad()) / (1 + abs(actual.mid())))
    return enclosed(relative(printed.mid(), actual.mid()), radii)


def compare(check: str, printed: arb, actual: arb, detail: str, *, solver: str | None = None) -> Observation:
    """Whether two balls may be the same number: FAILS where they do not meet.

    INCONCLUSIVE where one is not finite, or both together are wider than LOOSE.
    """
    if not printed.is_finite() or not actual.is_finite():
        return inconclusive(check, f"{detail}: not finite at the certified accuracy")
    if not printed.overlaps(actual):
        return fails(check, detail, *show_apart(printed, actual), apart(printed, actual))
    bound = relative(printed, actual)
    if bound > LOOSE:
        return inconclusive(check, f"{detail}: the enclosure is too wide ({bound:.0e})")
    # The midpoints' distance is what was measured; the radii are only what is left open.
    residual = min(relative(printed.mid(), actual.mid()), bound)
    return encloses(check, residual, bound, detail, solver=solver)
