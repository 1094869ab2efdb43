"""Testing the value of a parameter at which an observable at the optimum falls below a level.

The crossing is found by solving the problem at many values of the parameter; the signs of observable - level
beside it are certified.
"""

from contextlib import suppress

from flint import arb

from maxent.problems.problem import over
from maxent.problems.spaces.space import Vector
from maxent.problems.statements import Crossing
from maxent.verify.arithmetic.bracket import Function, positive_root
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.errors import (
    NoConjugateError,
    NoRootError,
    UndefinedError,
    UnevaluableError,
    UnrepairableError,
    UnsolvedError,
)
from maxent.verify.findings.basis import CERTAIN, unmeasured
from maxent.verify.findings.observation import (
    Observation,
    certain,
    encloses,
    fails,
    inconclusive,
    show,
    upper,
)
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_BRACKET = 1e-5
"""The relative width of the bracket around the crossing, which the certified optimiser still resolves."""


def try_crossing(statement: Crossing, trial: Trial) -> list[Observation]:
    """Whether the printed equation changes sign across a narrow bracket of the only crossing.

    Raises:
        UnevaluableError: for a problem over occupancy measures or trajectories.
    """
    name, problem = statement.parameter.name, trial.problem
    if not over(problem, Vector):
        raise UnevaluableError("a crossing is looked for over vectors only")

    solved_before: list[Certificate] = []

    def excess(value: arb) -> arb:
        evaluator = trial.evaluator.extended(**{name: value})
        certificate = certify(problem, evaluator, *solved_before[-1:])
        solved_before.append(certificate)
        solved = evaluator.extended(**{str(problem.space.variable): optimiser(certificate)})
        return solved(statement.observable - statement.level)

    def printed(value: arb) -> arb:
        return trial.evaluator.extended(**{name: value})(statement.equation.lhs - statement.equation.rhs)

    scale = _magnitude(printed)
    key = (statement.observable, statement.level, name, scale)
    bracket, evidence = trial.once(key, lambda: _bracketed(excess, scale))
    if bracket is None:
        return [evidence]
    low, high = bracket
    width = upper((high - low) / low)
    signs = printed(low) * printed(high)
    if signs < 0:
        return [encloses("crossing", width, 2 * _BRACKET, "certified signs of the solved program"), evidence]
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
            CERTAIN if signs > 0 else unmeasured(_NO_SIGN),
        )
    ]


_SAMPLED = "certified signs at nine values of the parameter; between them nothing is enclosed"
_NO_SIGN = "the printed equation has no certain sign beside the crossing"
_STEPS = 60
_USUAL = 20
_COLDEST, _HOTTEST = (-8, -5, -3, -1), (24, 16, 10)
"""Exponents of 2 for the ends of the first bracket; the widest at which the problem can be solved is used."""


def _magnitude(printed: Function) -> int:
    """The exponent of 2 near the printed crossing; 0 if that is from 2^-20 to 2^20, or there is none.

    It only shifts the range that is searched; the crossing itself is found without the printed equation.
    """
    try:
        magnitude = (positive_root(printed).log() / arb(2).log()).mid()
    except (NoRootError, UndefinedError):
        return 0
    exponent = round(float(magnitude)) if magnitude.is_finite() else 0
    return exponent if abs(exponent) > _USUAL else 0


def _bracketed(excess: Function, scale: int) -> tuple[tuple[arb, arb] | None, Observation]:
    """A narrow bracket of the crossing with certified opposite signs, and whether it is the only crossing.

    Without a bracket it is None, with the reason as an observation.
    """
    low, at_low = _first_solved(excess, tuple(scale + exponent for exponent in _COLDEST))
    high, at_high = _first_solved(excess, tuple(scale + exponent for exponent in _HOTTEST))
    if not (at_low > 0 and at_high < 0):
        return None, _nowhere(excess, (low, at_low), (high, at_high))
    centre = _approached(excess, (low, at_low), (high, at_high))
    low, high = (centre * (1 - _BRACKET / 2)).mid(), (centre * (1 + _BRACKET / 2)).mid()
    if not (excess(low) > 0 and excess(high) < 0):
        return None, inconclusive("crossing", "the signs beside the crossing are not certified")
    return (low, high), _once(excess, low, high)


def _approached(excess: Function, below: tuple[arb, arb], above: tuple[arb, arb]) -> arb:
    """An approximate crossing, by secant steps in the logarithm of the parameter and bisection."""
    (low, at_low), (high, at_high) = (below[0].log(), below[1]), (above[0].log(), above[1])
    previous, guess = (low, at_low), (high, at_high)
    for _ in range(_STEPS):
        slope = (guess[1] - previous[1]) / (guess[0] - previous[0])
        following = (guess[0] - guess[1] / slope).mid()
        if not (following.is_finite() and low < following < high):
            following = ((low + high) / 2).mid()
        value = excess(following.exp().mid())
        if value > 0:
            low = following
        elif value < 0:
            high = following
        previous, guess = guess, (following, value)
        if abs(guess[0] - previous[0]) < _BRACKET / 10 or value.contains(0):
            break
    return guess[0].exp().mid()


def _first_solved(excess: Function, exponents: tuple[int, ...]) -> tuple[arb, arb]:
    """The first of these powers of 2 at which the excess is enclosed and has a sign, and the excess."""
    for exponent in exponents[:-1]:
        with suppress(UnsolvedError, UnrepairableError, NoConjugateError):
            value = excess(arb(2) ** exponent)
            if value > 0 or value < 0:
                return arb(2) ** exponent, value
    return arb(2) ** exponents[-1], excess(arb(2) ** exponents[-1])


def _nowhere(excess: Function, cold: tuple[arb, arb], hot: tuple[arb, arb]) -> Observation:
    """FAILS for an upward crossing, or if the excess has one sign at nine values over the range."""
    where = f"for values from {show(cold[0])} to {show(hot[0])}"
    ends = f"excess over the level {show(cold[1])} and {show(hot[1])} at the ends"
    if cold[1] < 0 and hot[1] > 0:
        return fails("crossing", f"the level is crossed upward {where}", "a downward crossing", ends)
    ratio = (hot[0] / cold[0]).log()
    middle = [excess((cold[0] * (ratio * k / 8).exp()).mid()) for k in range(1, 8)]
    values = (cold[1], *middle, hot[1])
    if all(value > 0 for value in values) or all(value < 0 for value in values):
        sampled = unmeasured(_SAMPLED)
        return fails("crossing", f"the level is not crossed {where}", "one crossing", ends, sampled)
    return inconclusive("crossing", f"no downward crossing is certified {where}")


def _once(excess: Function, low: arb, high: arb) -> Observation:
    """Whether the excess is positive at three smaller values and negative at three larger ones."""
    colder = [excess(low * arb(2) ** -k) for k in (1, 2, 3)]
    hotter = [excess(high * arb(2) ** k) for k in (1, 3, 6)]
    if all(value > 0 for value in colder) and all(value < 0 for value in hotter):
        return certain("once", "one sign on each side of the crossing")
    if any(value < 0 for value in colder) or any(value > 0 for value in hotter):
        return fails("once", "the level is crossed again", "one crossing", "a second one")
    return inconclusive("once", "a sign is not decided")


TESTS: Tests = {Crossing: try_crossing}
