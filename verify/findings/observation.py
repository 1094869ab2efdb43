"""What one test of one statement at one instance came to."""

from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb

from maxent.verify.arithmetic.truth import relative
from maxent.verify.findings.finding import Leg, Outcome

LOOSE = 1e-3
"""An enclosure wider than this, relative to 1 + |value|, decides nothing."""


@dataclass(frozen=True)
class Observation:
    """``check`` groups observations over instances; ``printed`` and ``actual`` are for the witness."""

    check: str
    outcome: Outcome
    detail: str = ""
    residual: float | None = None
    bound: float | None = None
    printed: str = ""
    actual: str = ""
    leg: Leg = Leg.SOLVED


def holds(check: str, residual: float, bound: float, detail: str = "") -> Observation:
    """The test is conclusive and favourable."""
    return Observation(check, Outcome.HOLDS, detail, residual, bound)


def fails(check: str, detail: str, printed: str, actual: str, residual: float | None = None) -> Observation:
    """The test is conclusive and unfavourable."""
    return Observation(check, Outcome.FAILS, detail, residual, None, printed, actual)


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


def compare(check: str, printed: arb, actual: arb, detail: str) -> Observation:
    """Two balls that should be the same number."""
    residual = relative(printed.mid(), actual.mid())
    if not printed.is_finite() or not actual.is_finite():
        return inconclusive(check, f"{detail}: not finite at the certified accuracy")
    if not printed.overlaps(actual):
        return fails(check, detail, show(printed), show(actual), residual)
    bound = relative(printed, actual)
    if bound > LOOSE:
        return inconclusive(check, f"{detail}: the enclosure is too wide ({bound:.0e})")
    return holds(check, residual, bound, detail)
