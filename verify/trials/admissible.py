"""The instances at which a claim is tested: random ones of every profile that satisfy the assumptions.

For formulas with kinks many more are drawn, as a kink at the wrong place shows only between the two places.
"""

from collections.abc import Iterator
from dataclasses import fields, replace

from sympy import Basic, Heaviside, Max, Min

from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.corners import corners
from maxent.problems.parameters.instance import Instance, instances
from maxent.problems.statements.statement import Effort
from maxent.verify.errors import UnevaluableError
from maxent.verify.trials.trial import Trial, given_of

_DRAWS = 25
"""How often a profile is drawn before it is given up, as no draw satisfies the assumptions."""
_KINKED_DRAWS = 150
"""About one draw in twenty falls between a kink and a wrong one; draws are cheap with nothing to solve."""
_KINKED_SIZE = 3
_SIMULATED = 8
"""About as many corners are simulated."""


def admissible_instances(claim: Claim, seed: int, *, inside: bool) -> Iterator[Trial]:
    """One trial for each profile of which one of the first 25 draws satisfies the assumptions.

    With ``inside`` the claim's condition must hold as well.  The same seed gives the same trials.
    """
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


def corner_trials(claim: Claim, seed: int, effort: Effort, *, inside: bool) -> tuple[Trial, ...]:
    """The admissible trials at corners of the parameters' domains, as many as the effort of a test allows.

    All of them where formulas are evaluated, a few spread evenly over them in a simulation, and where a
    problem is solved the ends that belong to a domain; see ``corners``.
    """
    given = given_of(claim, inside=inside)
    found = corners(given, f"{seed}/{claim.id}", ends_only=effort is Effort.SOLUTION)
    admissible = [trial for trial in (Trial(claim, each, inside) for each in found) if _admissible(trial)]
    stride = 1 + len(admissible) // _SIMULATED if effort is Effort.SIMULATION else 1
    return tuple(admissible[::stride])


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
    """Whether all statements are cheap to test and a formula has a minimum, a maximum or a step."""
    if not all(statement.shows_kinks for statement in claim.statements):
        return False
    values = (getattr(statement, field.name) for statement in claim.statements for field in fields(statement))
    return any(isinstance(value, Basic) and value.has(Min, Max, Heaviside) for value in values)


def _admissible(trial: Trial) -> bool:
    try:
        return trial.admissible() is True
    except UnevaluableError:
        return False
