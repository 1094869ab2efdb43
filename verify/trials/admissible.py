"""The instances a claim is tried on: every profile, drawn again until the assumptions hold.

Where formulas have kinks, many more are drawn: a wrong kink shows only between it and the right one.
"""

from collections.abc import Iterator
from dataclasses import fields, replace

from sympy import Basic, Heaviside, Max, Min

from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.instance import Instance, instances
from maxent.verify.errors import UnevaluableError
from maxent.verify.trials.trial import Trial, given_of

_DRAWS = 25
"""How often a profile is drawn again before it is given up as inadmissible."""
_KINKED_DRAWS = 150
"""Instances are cheap where there is nothing to solve, and a twentieth of them lie beside a moved kink."""
_KINKED_SIZE = 3


def admissible_instances(claim: Claim, seed: int, *, inside: bool) -> Iterator[Trial]:
    """One trial a profile, where one of its first draws satisfies the assumptions."""
    given = given_of(claim, inside=inside)
    waiting: set[int] = set()
    found: set[int] = set()
    for attempt in range(_DRAWS):
        for instance in instances(given, f"{seed}/{claim.id}/{attempt}"):
            waiting.add(instance.number)
            if instance.number not in found:
                trial = Trial(claim, instance, inside)
                if _admissible(trial):
                    found.add(instance.number)
                    yield trial
        if found == waiting:
            break
    if _has_kinks(claim):
        yield from _more(claim, seed, max(waiting, default=0), inside=inside)


def _more(claim: Claim, seed: int, known: int, *, inside: bool) -> Iterator[Trial]:
    for number in range(_KINKED_DRAWS):
        drawn = instances(given_of(claim, inside=inside), f"{seed}/{claim.id}/more/{number}")
        generic = next(instance for instance in drawn if _is_generic(instance))
        named = replace(generic, label=f"{generic.label}, draw {number}", number=known + 1 + number)
        trial = Trial(claim, named, inside)
        if _admissible(trial):
            yield trial


def _is_generic(instance: Instance) -> bool:
    return instance.number > 0 and max(instance.sizes.values(), default=_KINKED_SIZE) <= _KINKED_SIZE


def _has_kinks(claim: Claim) -> bool:
    """Whether there are formulas alone, with a minimum, a maximum or a step in them."""
    if not all(statement.shows_kinks for statement in claim.statements):
        return False
    values = (getattr(statement, field.name) for statement in claim.statements for field in fields(statement))
    return any(isinstance(value, Basic) and value.has(Min, Max, Heaviside) for value in values)


def _admissible(trial: Trial) -> bool:
    try:
        return trial.admissible() is True
    except UnevaluableError:
        return False
