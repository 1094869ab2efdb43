"""What one test of one statement at one instance came to."""

from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb

from maxent.verify.arithmetic.truth import relative
from maxent.verify.findings.basis import CERTAIN, EXACT, PROVEN, Decided, enclosed, numerical
from maxent.verify.findings.finding import Outcome, demand_basis

LOOSE = 1e-3
"""An enclosure wider than this, relative to 1 + |value|, decides nothing."""


@dataclass(frozen=True)
class Observation:
    """``check`` groups observations over instances; ``printed`` and ``actual`` are for the witness.

    ``decided`` says how, where something was; ``solver`` is the one whose point was certified.

    Raises:
        ValueError: if it holds or fails and does not say how that was decided, or the other way round.
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
        """The deviation, None where none was measured."""
        return None if self.decided is None else self.decided.residual

    @property
    def bound(self) -> float | None:
        """What the residual was held to."""
        return None if self.decided is None else self.decided.bound


def proves(check: str, detail: str) -> Observation:
    """It holds by rules on the expressions themselves."""
    return Observation(check, Outcome.HOLDS, detail, PROVEN)


def exactly(check: str, detail: str) -> Observation:
    """It holds in rational numbers."""
    return Observation(check, Outcome.HOLDS, detail, EXACT)


def certain(check: str, detail: str, *, solver: str | None = None) -> Observation:
    """It holds by signs that are certain in balls, or by enclosures that do not meet."""
    return Observation(check, Outcome.HOLDS, detail, CERTAIN, solver=solver)


def encloses(
    check: str, residual: float, bound: float, detail: str, *, solver: str | None = None
) -> Observation:
    """It holds in balls: the residual is an upper bound of the deviation, and within its own bound."""
    return Observation(check, Outcome.HOLDS, detail, enclosed(residual, bound), solver=solver)


def within(check: str, residual: float, tolerance: float, because: str, detail: str) -> Observation:
    """It holds to a tolerance, which is what it is because of this."""
    return Observation(check, Outcome.HOLDS, detail, numerical(residual, tolerance, because))


def fails(check: str, detail: str, printed: str, actual: str, decided: Decided = CERTAIN) -> Observation:
    """The test is conclusive and unfavourable; without more said, it is certain in balls."""
    return Observation(check, Outcome.FAILS, detail, decided, printed, actual)


def inconclusive(check: str, detail: str) -> Observation:
    """The test could not decide, for this reason."""
    return Observation(check, Outcome.INCONCLUSIVE, detail)


def vacuous(check: str, detail: str) -> Observation:
    """Nothing was there to test."""
    return Observation(check, Outcome.VACUOUS, detail)


def upper(ball: arb) -> float:
    """A float at or above |ball|, infinite where the ball is."""
    bound = abs(ball).abs_upper()
    return float(bound) if bound.is_finite() else float("inf")


def show(value: arb | Sequence[arb]) -> str:
    """A number or a vector with six significant digits."""
    if isinstance(value, arb):
        return f"{float(value.mid()):.6g}"
    return "(" + ", ".join(show(entry) for entry in value) + ")"


def apart(printed: arb, actual: arb) -> Decided:
    """How far two balls that do not meet are apart, against the most that balls so wide could hide."""
    radii = upper((printed.rad() + actual.rad()) / (1 + abs(actual.mid())))
    return enclosed(relative(printed.mid(), actual.mid()), radii)


def compare(check: str, printed: arb, actual: arb, detail: str, *, solver: str | None = None) -> Observation:
    """Two balls that should be the same number."""
    if not printed.is_finite() or not actual.is_finite():
        return inconclusive(check, f"{detail}: not finite at the certified accuracy")
    if not printed.overlaps(actual):
        return fails(check, detail, show(printed), show(actual), apart(printed, actual))
    bound = relative(printed, actual)
    if bound > LOOSE:
        return inconclusive(check, f"{detail}: the enclosure is too wide ({bound:.0e})")
    # Of what the enclosures leave open, the part between their centres.
    residual = min(relative(printed.mid(), actual.mid()), bound)
    return encloses(check, residual, bound, detail, solver=solver)
