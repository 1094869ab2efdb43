"""Testing where an observable at the optimum crosses a level, by bisecting the solved program."""

from flint import arb

from problems.space import Occupancy
from problems.statement import Crossing
from verify.certificate import certify
from verify.observation import Observation, fails, holds, inconclusive, show, upper
from verify.quantities import optimiser
from verify.root import Function, NoRootError, positive_root
from verify.trial import Trial

_BRACKET = 1e-5
"""Relative width at which the bisection stops: what the certified optimiser resolves."""


def try_crossing(statement: Crossing, trial: Trial) -> list[Observation]:
    """Bisect the solved program for the crossing; the printed equation must change sign there."""
    name = statement.parameter.name

    def excess(value: arb) -> arb:
        evaluator = trial.evaluator.extended(**{name: value})
        certificate = certify(trial.problem, evaluator)
        space = trial.problem.space
        assert not isinstance(space, Occupancy)
        solved = evaluator.extended(**{str(space.variable): optimiser(certificate)})
        return solved(statement.observable - statement.level)

    bracket = _bisect(excess)
    if bracket is None:
        return [inconclusive("crossing", "no crossing was found between 2^-8 and 2^10")]
    low, high = bracket

    def printed(value: arb) -> arb:
        return trial.evaluator.extended(**{name: value})(statement.equation.lhs - statement.equation.rhs)

    width = upper((high - low) / low)
    if printed(low) * printed(high) < 0:
        return [
            holds("crossing", width, _BRACKET, "bisection on the solved program"),
            *_once(excess, low, high),
        ]
    try:
        root = show(positive_root(printed))
    except NoRootError:
        root = "nowhere"
    return [
        fails(
            "crossing",
            "the printed equation does not hold at the crossing",
            f"printed {statement.parameter} = {root}",
            f"between {show(low)} and {show(high)}",
            width,
        )
    ]


def _bisect(excess: Function) -> tuple[arb, arb] | None:
    """A bracket of relative width below _BRACKET with certified opposite signs, in powers of two."""
    low, high = arb(2) ** -8, arb(2) ** 10
    for _ in range(40):
        if (high - low) / low < _BRACKET:
            break
        middle = (low * high).sqrt().mid()
        value = excess(middle)
        if value > 0:
            low = middle
        elif value < 0:
            high = middle
        else:
            nudge = middle * arb(2) ** -19
            low, high = (middle - nudge).mid(), (middle + nudge).mid()
            break
    at_low, at_high = excess(low), excess(high)
    return (low, high) if at_low > 0 and at_high < 0 else None


def _once(excess: Function, low: arb, high: arb) -> list[Observation]:
    """Above the level all the way down, below it all the way up."""
    colder = [excess(low * arb(2) ** -k) for k in (1, 2, 3)]
    hotter = [excess(high * arb(2) ** k) for k in (1, 3, 6)]
    if all(value > 0 for value in colder) and all(value < 0 for value in hotter):
        return [holds("once", 0.0, 0.0, "one sign on each side of the crossing")]
    if any(value < 0 for value in colder) or any(value > 0 for value in hotter):
        return [fails("once", "the level is crossed again", "one crossing", "a second one")]
    return [inconclusive("once", "a sign is not decided")]
