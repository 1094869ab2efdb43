"""Extra test points for inequalities: a wrong one that is loose holds at almost all random points.

The real parameters of an instance are negated, divided by 8 and shifted by 3; points that violate the
assumptions are left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.parameter import Domain
from maxent.verify.errors import UnevaluableError
from maxent.verify.trials.trial import Trial, given_of

_MOVES: tuple[Callable[[Fraction], Fraction], ...] = (
    lambda x: -x,
    lambda x: x / 8,
    lambda x: x - 3,
    lambda x: (x - 3) / 8,
    lambda x: x + 3,
)
_DEPENDENT = (Domain.MOMENT, Domain.TRIAL_LAW)


def elsewhere(trial: Trial) -> Iterator[Trial]:
    """Trials at the moved instances: each real parameter moved alone, and all of them together.

    None for a claim with a parameter that depends on others, such as a moment of a moved statistic.
    """
    given = given_of(trial.claim, inside=trial.inside)
    if any(parameter.domain in _DEPENDENT for parameter in given):
        return
    real = tuple(parameter.name for parameter in given if parameter.domain is Domain.REAL)
    groups = dict.fromkeys((name,) for name in real) | ({real: None} if real else {})
    for names in groups:
        for move in _MOVES:
            values = {
                name: _moved(value, move) if name in names else value
                for name, value in trial.instance.values.items()
            }
            other = replace(trial, instance=replace(trial.instance, values=values))
            if _admissible(other):
                yield other


def _admissible(trial: Trial) -> bool:
    try:
        return trial.admissible() is True
    except UnevaluableError:
        return False


def _moved(value: Value, move: Callable[[Fraction], Fraction]) -> Value:
    if isinstance(value, tuple):
        return tuple(_moved(part, move) for part in value)
    return move(value) if isinstance(value, Fraction) else value
