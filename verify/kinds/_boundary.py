"""Testing an equivalence, or a limit with steps, at parameter values where a relation begins to hold.

Two different relations may agree at almost all random instances.  So each scalar parameter is moved until one
relation begins or ceases to hold; the other must do so at the same value.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from sympy import Symbol
from sympy.core.relational import Equality, Relational

from maxent.problems.parameters.parameter import Domain
from maxent.problems.statements import Equivalence
from maxent.verify.arithmetic.truth import decide
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive
from maxent.verify.trials.trial import Trial, given_of

_POSITIVE = (Domain.POSITIVE, Domain.TEMPERATURE, Domain.INVERSE_TEMPERATURE)
_DOUBLINGS = range(-6, 7)
_HALVINGS = 64
"""How often a bracket of the boundary is halved: its relative width is then below 1e-18."""
_BESIDE = 5
"""How often for points beside a boundary: a few per cent away, where a limit is still reached."""


def at_boundaries(statement: Equivalence, trial: Trial) -> Iterator[Observation]:
    """For each scalar parameter and each boundary of one relation, whether the other one changes there too.

    There are none for an equation, which has no boundary.
    """
    if isinstance(statement.left, Equality):
        return
    for parameter in given_of(trial.claim, inside=trial.inside):
        value = trial.instance.values.get(parameter.name)
        if not isinstance(parameter.symbol, Symbol) or not isinstance(value, Fraction):
            continue
        for own, other in ((statement.left, statement.right), (statement.right, statement.left)):
            if not trial.claim.definitions and parameter.symbol not in own.free_symbols:
                continue  # the relation does not depend on the parameter
            for places in _boundaries(own, parameter.name, _ladder(parameter.domain, value), trial):
                yield _same(own, other, parameter.name, places, trial)


def beside(relation: Relational, trial: Trial) -> Iterator[tuple[str, Trial]]:
    """Trials with one parameter moved to either side of a boundary of the relation, and where that is."""
    for parameter in given_of(trial.claim, inside=trial.inside):
        value = trial.instance.values.get(parameter.name)
        if not isinstance(parameter.symbol, Symbol) or not isinstance(value, Fraction):
            continue
        ladder = _ladder(parameter.domain, value)
        for places in _boundaries(relation, parameter.name, ladder, trial, halvings=_BESIDE):
            for place in places:
                yield f"{parameter.name} = {float(place):.6g}", _moved(parameter.name, place, trial)


def _ladder(domain: Domain, value: Fraction) -> list[Fraction]:
    """Increasing values of a parameter on both sides of its own, empty for a domain that is not scalar.

    A positive number is multiplied by powers of 2, as are the odds of a probability; a real number has powers
    of 2 added and subtracted.
    """
    if domain in _POSITIVE:
        return [value * Fraction(2) ** k for k in _DOUBLINGS]
    if domain is Domain.UNIT_INTERVAL:
        odds = value / (1 - value)
        return [1 / (1 + 1 / (odds * Fraction(2) ** k)) for k in _DOUBLINGS]
    if domain is Domain.REAL:
        steps = [Fraction(2) ** k for k in _DOUBLINGS]
        return [*(value - step for step in reversed(steps)), value, *(value + step for step in steps)]
    return []


def _boundaries(
    relation: Relational, name: str, ladder: list[Fraction], trial: Trial, halvings: int = _HALVINGS
) -> Iterator[tuple[Fraction, Fraction]]:
    """Pairs of values of the parameter, brought close by halving, at only one of which the relation holds."""
    answers = [(value, _at(relation, name, value, trial)) for value in ladder]
    for (low, before), (high, after) in pairwise(answers):
        if None in (before, after) or before is after:
            continue
        inside, outside = low, high
        for _ in range(halvings):
            middle = (inside + outside) / 2
            answer = _at(relation, name, middle, trial)
            if answer is None:
                break
            inside, outside = (middle, outside) if answer is before else (inside, middle)
        yield inside, outside


def _at(relation: Relational, name: str, value: Fraction, trial: Trial) -> bool | None:
    """Whether the relation holds at the moved instance; None if undecided, or if that is not admissible."""
    there = _moved(name, value, trial)
    try:
        return decide(relation, there.evaluator) if there.admissible() else None
    except UnevaluableError:
        return None


def _moved(name: str, value: Fraction, trial: Trial) -> Trial:
    moved = replace(trial.instance, values={**trial.instance.values, name: value})
    return Trial(trial.claim, moved, trial.inside)


def _same(
    own: Relational, other: Relational, name: str, places: tuple[Fraction, Fraction], trial: Trial
) -> Observation:
    answers = [(place, _at(own, name, place, trial), _at(other, name, place, trial)) for place in places]
    for place, one, two in answers:
        if None not in (one, two) and one is not two:
            return fails(
                "boundary",
                f"at {name} = {float(place):.6g} one relation holds and the other does not",
                f"{own} is {one}",
                f"{other} is {two}",
            )
    if any(None in (one, two) for _, one, two in answers):
        return inconclusive("boundary", f"beside {name} = {float(places[0]):.6g} a relation is not decided")
    return certain("boundary", "both change at one place")
