"""What would contradict a statement at a point: comparisons that together make it false."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from flint import arb

from maxent.problems.parameters.parameter import Parameter
from maxent.problems.statements import Statement
from maxent.verify.findings.observation import show
from maxent.verify.trials.comparison import Comparison
from maxent.verify.trials.trial import Trial


@dataclass(frozen=True)
class Contradiction:
    """Comparisons which, if all of them hold at an admissible instance, contradict the statement.

    ``way`` names the way in which it would fail; the search keeps the best point for each.  ``sentence``,
    ``printed`` and ``actual`` are for the witness, the last two numbers or words.  ``scale`` multiplies the
    margin where points that are close together would otherwise always have a small one.
    """

    way: str
    comparisons: tuple[Comparison, ...]
    sentence: str
    printed: arb | str
    actual: arb | str
    scale: float = 1.0

    @property
    def margin(self) -> float:
        """The least margin of its comparisons, scaled, from -1 to 1; 1 if it needs none."""
        least = min((comparison.margin for comparison in self.comparisons), default=1.0)
        return least if self.scale == 1 else least * self.scale / (1 + abs(least * self.scale))

    @property
    def certain(self) -> bool:
        """Whether all comparisons certainly hold."""
        return all(comparison.certain for comparison in self.comparisons)

    @property
    def sides(self) -> tuple[str, str]:
        """The printed and the actual value as text, and how far they are apart where that does not show."""
        printed, actual = (show(v) if isinstance(v, arb) else v for v in (self.printed, self.actual))
        if printed == actual and isinstance(self.printed, arb) and isinstance(self.actual, arb):
            return printed, f"{actual}, larger by {show(self.actual - self.printed)}"
        return printed, actual


Extras = Mapping[str, Fraction]
"""The coordinates that a statement adds to the claim's parameters, such as the places to compare it at."""


@dataclass(frozen=True)
class Way:
    """How statements of a kind are contradicted: coordinates of their own, and the contradictions at a point.

    ``contradictions`` takes the statement, the trial and the extra coordinates.
    """

    contradictions: Callable[[Any, Trial, Extras], Iterator[Contradiction]]
    parameters: Callable[[Any], tuple[Parameter, ...]] = lambda _: ()


Ways = Mapping[type[Statement], Way]
"""The way of each kind; a function is given statements of that kind only: hence the Any."""
