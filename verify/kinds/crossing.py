"""Testing the value of a parameter at which an observable at the optimum falls below a level.

The crossing is found by solving the problem at many values of the parameter; the signs of observable - level
beside it are certified.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from flint import arb

from maxent.problems.problem import over
from maxent.problems.spaces.space import Vector
from maxent.problems.statements import Crossing, Unknown
from maxent.verify.arithmetic.bracket import Function, positive_root
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.errors import NoAnswerError, NoRootError, NotConvexError, UnevaluableError
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import (
    Observation,
    certain,
    encloses,
    fails,
    inconclusive,
    show,
    show_apart,
    upper,
)
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial
from maxent.verify.trials.unknowns import all_roots

_BRACKETS = (1e-14, 1e-10)
"""Relative half widths of the bracket around the crossing; the narrowest with certified signs is used."""
_STEPS = 80
_FIRST = (-8, 24)
"""Exponents of 2 for the ends of the first bracket, relative to the magnitude of the printed crossing."""
_FARTHER = (0, 8, 16, 32, 64, 128, 256, 512, 1000)
"""How much farther out an end is moved in turn, until the observable is on the right side of the level."""
_NEARER = (3, 5, 7, 9, 11, 14)
_USUAL = 20
_BESIDE = (0.01, 1, 2, 3, 6)
"""Distances from the crossing, in octaves, at which the sign on each side is looked at once more."""


def try_crossing(statement: Crossing, trial: Trial) -> list[Observation]:
    """Whether the printed equation holds at the only crossing, and nowhere that is known not to be one.

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

    root = _root(printed)
    scale = _magnitude(root)
    key = (statement.observable, statement.level, name, scale)
    found = trial.once(key, lambda: _searched(excess, scale))
    if found.bracket is None:
        elsewhere = None if root is None else _off_the_level(excess, root, statement)
        return [elsewhere or found.evidence]
    seen = _at_crossing(printed, found.bracket, root, statement)
    if seen.outcome is Outcome.HOLDS:
        seen = _other_root(statement, trial, excess, *found.bracket) or seen
    return [seen, found.evidence]


@dataclass(frozen=True)
class _Found:
    """A bracket of the crossing with certified opposite signs, and what is known of other crossings.

    Without a bracket ``evidence`` says why there is none.
    """

    bracket: tuple[arb, arb] | None
    evidence: Observation


def _root(printed: Function) -> arb | None:
    """A ball around a root of the printed equation, at which it has a value; None where none is found."""
    with suppress(NoRootError, UnevaluableError):
        root = positive_root(printed)
        if printed(root).is_finite():  # at a pole the sign changes as well
            return root
    return None


def _magnitude(root: arb | None) -> int:
    """The exponent of 2 near the printed crossing; 0 if that is from 2^-20 to 2^20, or there is none.

    It only shifts the range that is searched first; the crossing is found without the printed equation.
    """
    magnitude = arb(0) if root is None else (root.log() / arb(2).log()).mid()
    exponent = round(float(magnitude)) if magnitude.is_finite() else 0
    return exponent if abs(exponent) > _USUAL else 0


def _at_crossing(
    printed: Function, bracket: tuple[arb, arb], root: arb | None, statement: Crossing
) -> Observation:
    """HOLDS if the printed equation changes sign in the bracket, FAILS if it has one sign there."""
    low, high = bracket
    width = upper((high - low) / low)
    across, signs = printed(low.union(high)), printed(low) * printed(high)
    if signs < 0 and across.is_finite():
        return encloses("crossing", width, 3 * _BRACKETS[-1], "certified signs of the solved program")
    if across.is_finite() and not across.contains(0):
        stated, actual = ("nowhere", show(low)) if root is None else show_apart(root, low)
        words = "the printed equation does not hold at the crossing"
        return fails(
            "crossing", words, f"printed {statement.parameter} = {stated}", f"the crossing is at {actual}"
        )
    return inconclusive("crossing", "the printed equation has no certain sign beside the crossing")


def _other_root(
    statement: Crossing, trial: Trial, excess: Function, low: arb, high: arb
) -> Observation | None:
    """FAILS if the printed equation holds at another value of the parameter as well, off the level."""
    binding, name = trial.evaluator.binding, statement.parameter.name
    values = {each: value for each, value in binding.values.items() if each != name}
    evaluator = Evaluator(Binding(binding.sizes, values, binding.definitions))
    roots, _ = all_roots(Unknown(statement.parameter, statement.equation), trial, evaluator)
    others = (root for root in roots if root > high or root < low)
    return next((seen for root in others if (seen := _off_the_level(excess, root, statement))), None)


def _off_the_level(excess: Function, root: arb, statement: Crossing) -> Observation | None:
    """FAILS if the observable certainly is not at the level where the printed equation holds."""
    try:
        there = excess(root)
    except NotConvexError:
        raise  # a better point can be looked for
    except NoAnswerError:
        return None
    if not (there > 0 or there < 0):
        return None
    words = "the printed equation holds where the observable is not at the level"
    printed = f"printed {statement.parameter} = {show(root)}"
    return fails("crossing", words, printed, f"excess over the level {show(there)} there")


def _searched(excess: Function, scale: int) -> _Found:
    """A narrow bracket of a crossing from above the level to below it, and whether it is the only one."""
    tried: dict[int, arb] = {}
    cold, hot = (
        _end(excess, scale + first, sign, tried) for first, sign in zip(_FIRST, (1, -1), strict=True)
    )
    if cold is None or hot is None:
        return _Found(None, _nowhere(tried))
    centre = _approached(excess, (arb(2) ** cold, tried[cold]), (arb(2) ** hot, tried[hot]))
    for half in _BRACKETS:
        low, high = (centre * (1 - half)).mid(), (centre * (1 + half)).mid()
        if excess(low) > 0 and excess(high) < 0:
            return _Found((low, high), _once(excess, low, high))
    return _Found(None, inconclusive("crossing", "the signs beside the crossing are not certified"))


def _end(excess: Function, first: int, sign: int, tried: dict[int, arb]) -> int | None:
    """An exponent of 2 at which the excess certainly has the sign, searched outward; None if there is none.

    Where the problem is not enclosed that far out, nearer ones are tried.  ``tried`` collects the values.
    """
    for far in _FARTHER:
        exponent = first - sign * far
        tried[exponent] = _attempted(excess, exponent)
        if sign * tried[exponent] > 0:
            return exponent
        if tried[exponent].contains(0):  # at the accuracy of the enclosure nothing farther out is known
            break
    for near in _NEARER:
        exponent = first + sign * near
        tried[exponent] = _attempted(excess, exponent)
        if sign * tried[exponent] > 0:
            return exponent
    return None


def _attempted(excess: Function, exponent: int) -> arb:
    """The excess at a power of 2; not a number where it is not enclosed."""
    try:
        return excess(arb(2) ** exponent)
    except NotConvexError:
        raise  # a better point can be looked for
    except NoAnswerError:
        return arb.nan()


def _nowhere(tried: Mapping[int, arb]) -> Observation:
    """FAILS if the observable certainly rises through the level, else INCONCLUSIVE."""
    known = {exponent: value for exponent, value in sorted(tried.items()) if value > 0 or value < 0}
    if not known:
        return inconclusive("crossing", "the observable is enclosed at no value of the parameter")
    cold, hot = min(known), max(known)
    where = f"for values from 2^{cold} to 2^{hot}"
    ends = f"excess over the level {show(known[cold])} and {show(known[hot])} at the ends"
    if known[cold] < 0 and known[hot] > 0:
        return fails("crossing", f"the level is crossed upward {where}", "a downward crossing", ends)
    return inconclusive("crossing", f"no downward crossing is certified {where}")


def _approached(excess: Function, below: tuple[arb, arb], above: tuple[arb, arb]) -> arb:
    """An approximate crossing, by secant steps in the logarithm of the parameter and bisection."""
    (low, at_low), (high, at_high) = (below[0].log(), below[1]), (above[0].log(), above[1])
    previous, guess = (low, at_low), (high, at_high)
    for step in range(_STEPS):
        slope = (guess[1] - previous[1]) / (guess[0] - previous[0])
        following = (guess[0] - guess[1] / slope).mid()
        # Secant steps alone may creep where the observable is flat.
        if step % 3 == 2 or not (following.is_finite() and low < following < high):  # noqa: PLR2004
            following = ((low + high) / 2).mid()
        if abs(following - guess[0]) < _BRACKETS[0] / 100:
            return following.exp().mid()
        value = excess(following.exp().mid())
        if value > 0:
            low = following
        elif value < 0:
            high = following
        else:
            return following.exp().mid()
        previous, guess = guess, (following, value)
    return guess[0].exp().mid()


def _once(excess: Function, low: arb, high: arb) -> Observation:
    """Whether the excess is positive at several smaller values and negative at several larger ones."""
    colder = [excess(low * arb(2) ** -octaves) for octaves in _BESIDE]
    hotter = [excess(high * arb(2) ** octaves) for octaves in _BESIDE]
    if all(value > 0 for value in colder) and all(value < 0 for value in hotter):
        return certain("once", "one sign at several values on each side of the crossing")
    if any(value < 0 for value in colder) or any(value > 0 for value in hotter):
        return fails("once", "the level is crossed again", "one crossing", "a second one")
    return inconclusive("once", "a sign is not decided")


TESTS: Tests = {Crossing: try_crossing}
