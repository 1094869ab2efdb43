"""Searching a scalar parameter for an instance at which the printed stability is not the actual one.

A threshold that is slightly wrong is wrong only between the printed value and the actual one.  The parameter
is moved over a ladder, and where the answers change between two rungs the change is closed in on by halving:
the middle falls between the two thresholds before the bracket is shorter than their distance.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from math import isqrt

from sympy import Symbol

from maxent.problems.parameters.parameter import Domain
from maxent.verify.errors import NoAnswerError
from maxent.verify.findings.observation import Observation, certain, fails
from maxent.verify.trials.trial import Trial, given_of

Answers = tuple[tuple[bool | None, bool | None], ...]
"""What is claimed, and what is, at each rest point."""

_POSITIVE = (Domain.POSITIVE, Domain.TEMPERATURE, Domain.INVERSE_TEMPERATURE)
_RUNGS = (-40, -20, -10, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 10, 20, 40)
_HALVINGS = 44
"""How often a bracket is halved: thresholds that differ in the twelfth digit are told apart."""
_BRACKETS = 2


def at_thresholds(trial: Trial, answered: Callable[[Trial], Answers]) -> Observation:
    """FAILS where at a moved parameter the stability is certainly not the claimed one, else HOLDS.

    ``answered`` gives the answers at a trial; it may raise ``NoAnswerError``.
    """
    tried = located = 0
    for parameter in given_of(trial.claim, inside=trial.inside):
        value = trial.instance.values.get(parameter.name)
        if not isinstance(parameter.symbol, Symbol) or not isinstance(value, Fraction):
            continue
        seen: list[tuple[Fraction, Answers]] = []
        for place in _ladder(parameter.domain, value):
            answers = _at(trial, parameter.name, place, answered)
            if answers is not None:
                seen.append((place, answers))
        tried += len(seen)
        for place, answers in (*seen, *_closing(trial, parameter.name, seen, answered)):
            wrong = next((pair for pair in answers if None not in pair and pair[0] is not pair[1]), None)
            if wrong is not None:
                where = f"at {parameter.name} = {_shown(place)}"
                words = f"{where} the stability is not the printed one"
                claimed, actual = ("stable" if each else "not stable" for each in wrong)
                return fails("threshold", words, f"{claimed} {where}", actual)
        located += sum(one[1] != other[1] for one, other in pairwise(seen))
    detail = f"{tried} values of single parameters, {located} changes of stability closed in on"
    return certain("threshold", detail)


def _closing(
    trial: Trial, name: str, seen: list[tuple[Fraction, Answers]], answered: Callable[[Trial], Answers]
) -> Iterator[tuple[Fraction, Answers]]:
    """The points of bisections between rungs with different answers."""
    changes = [(one, other) for one, other in pairwise(seen) if one[1] != other[1]]
    changes.sort(key=lambda pair: not _turned(pair[0][1], pair[1][1]))
    for (low, before), (high, after) in changes[:_BRACKETS]:
        inside, outside, turned = low, high, _turned(before, after)
        for _ in range(_HALVINGS):
            middle = _middle(inside, outside)
            answers = _at(trial, name, middle, answered)
            if answers is None:
                break
            yield middle, answers
            same = not _turned(before, answers) if turned else answers == before
            inside, outside = (middle, outside) if same else (inside, middle)


def _turned(one: Answers, other: Answers) -> bool:
    """Whether an answer turned into its opposite, as opposed to one that is not decided."""
    pairs = zip((a for each in one for a in each), (a for each in other for a in each), strict=False)
    return any({a, b} == {True, False} for a, b in pairs)


def _at(trial: Trial, name: str, value: Fraction, answered: Callable[[Trial], Answers]) -> Answers | None:
    """The answers at the moved instance; None where there are none, or it is not admissible."""
    moved = replace(trial.instance, values={**trial.instance.values, name: value})
    there = Trial(trial.claim, moved, trial.inside)
    try:
        return answered(there) if there.admissible() else None
    except NoAnswerError:
        return None


def _ladder(domain: Domain, value: Fraction) -> list[Fraction]:
    """Increasing values: powers of 2, times a positive number or a probability's odds, or of both signs."""
    if domain in _POSITIVE:
        return [value * Fraction(2) ** k for k in _RUNGS]
    if domain is Domain.UNIT_INTERVAL:
        return [1 / (1 + (1 - value) / value / Fraction(2) ** k) for k in _RUNGS]
    if domain is Domain.REAL:
        sizes = [Fraction(2) ** k for k in _RUNGS]
        return sorted({*(-size for size in sizes), value, *sizes})
    return []


def _middle(low: Fraction, high: Fraction) -> Fraction:
    """The geometric mean of numbers of one sign, to 60 bits, else the arithmetic mean."""
    if low * high <= 0 or max(abs(low / high), abs(high / low)) < 2:  # noqa: PLR2004 - an octave
        return (low + high) / 2
    product = low * high
    scale = 1 << 60
    root = Fraction(
        isqrt(product.numerator * product.denominator * scale * scale), product.denominator * scale
    )
    return root if low > 0 else -root


def _shown(value: Fraction) -> str:
    return str(value) if len(str(value)) < 12 else f"{float(value):.15g}"  # noqa: PLR2004 - as in a witness
