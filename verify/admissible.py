"""The instances a claim is tried on: every profile, drawn again until the assumptions hold."""

from collections.abc import Iterator

from problems.claim import Claim
from problems.instance import instances
from verify.ball import UnevaluableError
from verify.trial import Trial, given_of

_DRAWS = 25
"""How often a profile is drawn again before it is given up as inadmissible."""


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


def _admissible(trial: Trial) -> bool:
    try:
        return trial.admissible() is True
    except UnevaluableError:
        return False
