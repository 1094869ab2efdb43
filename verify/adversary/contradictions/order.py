"""Contradictions of strict monotonicity and convexity: two places of the interval, anywhere in it."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from flint import arb, fmpq
from sympy import Expr, Symbol, oo

from maxent.problems.parameters.parameter import Parameter, positive, probability, real
from maxent.problems.statements import Convexity, Monotonicity
from maxent.verify.adversary.contradictions._contradiction import Contradiction, Extras, Way, Ways
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.rational_or_ball import Number, ball
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.errors import NoAnswerError
from maxent.verify.findings.observation import show
from maxent.verify.trials.comparison import Comparison, Order, Pair, Position
from maxent.verify.trials.trial import Trial

_STEEPEST = 1e12


def places_of(statement: Monotonicity | Convexity) -> tuple[Parameter, ...]:
    """Coordinates for two places: shares of a bounded interval, distances from its only end, or numbers."""
    low, high = statement.domain
    unbounded = (low == -oo) + (high == oo)
    declare = (probability, positive, real)[unbounded]
    return tuple(declare(Symbol(name)) for name in _names(statement))


def _names(statement: Monotonicity | Convexity) -> tuple[str, str]:
    return f"{statement.variable}, one place", f"{statement.variable}, another"


def of_monotonicity(statement: Monotonicity, trial: Trial, extras: Extras) -> Iterator[Contradiction]:
    """The value at the later place is not beyond the value at the earlier one."""
    formula, name = trial.concrete(statement.formula), statement.variable.name
    for at in positions(free_indices(trial.evaluator, formula, *_finite(statement.domain))):
        places = _places(statement, trial, extras, at)
        if places is None:
            continue
        values = [_at(trial, formula, name, place, at) for place in places]
        small, large = (0, 1) if statement.increasing else (1, 0)

        def exactly(there: tuple[Number, ...] = places, at: Position = at) -> "Pair | None":
            one, other = (_exact_at(trial, formula, name, place, at) for place in there)
            return None if one is None or other is None else (one, other)

        found = Comparison(values[large], Order.AT_MOST, values[small], exactly)
        printed, actual = (_told(v, place) for v, place in zip(values, places, strict=True))
        words = f"the formula does not move that way in {statement.variable}"
        yield Contradiction("not ordered", (found,), words, printed, actual, _scale(places))


def of_convexity(statement: Convexity, trial: Trial, extras: Extras) -> Iterator[Contradiction]:
    """The value midway between the places is not on the strict side of the mean of the values at them."""
    formula, name = trial.concrete(statement.formula), statement.variable.name
    for at in positions(free_indices(trial.evaluator, formula, *_finite(statement.domain))):
        places = _places(statement, trial, extras, at)
        if places is None:
            continue
        low, high = places
        middle = (low + high) / 2
        one, other, value = (_at(trial, formula, name, place, at) for place in (low, high, middle))
        mean = (one + other) / 2
        sides = (mean, value) if statement.convex else (value, mean)

        def exactly(there: tuple[Number, ...] = (low, high, middle), at: Position = at) -> "Pair | None":
            a, b, m = (_exact_at(trial, formula, name, place, at) for place in there)
            return None if a is None or b is None or m is None else ((a + b) / 2, m)

        found = Comparison(sides[0], Order.AT_MOST, sides[1], exactly)
        printed = f"mean {show(mean)} of the values at {show(ball(low))} and {show(ball(high))}"
        words = f"the formula does not bend that way in {statement.variable}"
        yield Contradiction("not bent", (found,), words, printed, _told(value, middle), _scale(places) ** 2)


def _places(
    statement: Monotonicity | Convexity, trial: Trial, extras: Extras, at: Position
) -> "tuple[Number, Number] | None":
    """Two places certainly in the interval, the smaller first; None if they may be equal or outside."""
    low, high = (_end(end, trial, at) for end in statement.domain)
    places = [_place(fmpq(n.numerator, n.denominator), low, high) for n in _own(statement, extras)]
    if any(low is not None and not ball(place) > ball(low) for place in places):
        return None
    if any(high is not None and not ball(place) < ball(high) for place in places):
        return None
    one, other = places
    if ball(one) < ball(other):
        return one, other
    return (other, one) if ball(other) < ball(one) else None


def _scale(places: tuple[Number, Number]) -> float:
    """How far the places are from 0, relative to their distance: with it a margin is that of a slope."""
    low, high = (ball(place) for place in places)
    return min(float(((abs(low) + abs(high)) / (high - low)).mid()), _STEEPEST)


def _own(statement: Monotonicity | Convexity, extras: Extras) -> list[Fraction]:
    return [extras[name] for name in _names(statement)]


def _place(number: fmpq, low: "Number | None", high: "Number | None") -> Number:
    """The coordinate as a place; the midpoint of a ball where an end of the interval is irrational."""
    if low is not None and high is not None:
        place = low + (high - low) * number
    elif low is not None:
        place = low + number
    elif high is not None:
        place = high - number
    else:
        place = number
    return place.mid() if isinstance(place, arb) else place


def _end(end: Expr, trial: Trial, at: Position) -> "Number | None":
    return None if end in (oo, -oo) else trial.exact(end, at)


def _finite(domain: tuple[Expr, Expr]) -> list[Expr]:
    return [end for end in domain if end not in (oo, -oo)]


def _at(trial: Trial, formula: Expr, name: str, place: Number, at: Position) -> arb:
    return trial.evaluator.extended(**{name: ball(place)})(formula, at)


def _exact_at(trial: Trial, formula: Expr, name: str, place: Number, at: Position) -> "Number | None":
    """The value in rationals as far as they go; None at a place that is not rational, or without a value."""
    if not isinstance(place, fmpq):
        return None
    values: Mapping[str, object] = {**trial.instance.values, name: Fraction(int(place.p), int(place.q))}
    definitions = {n: d for n, d in trial.evaluator.binding.definitions.items() if n != name}
    try:
        return ExactEvaluator(values, trial.instance.sizes, definitions)(formula, at)
    except NoAnswerError:
        return None


def _told(value: arb, place: Number) -> str:
    return f"{show(value)} at {show(ball(place))}"


WAYS: Ways = {
    Monotonicity: Way(of_monotonicity, places_of),
    Convexity: Way(of_convexity, places_of),
}
