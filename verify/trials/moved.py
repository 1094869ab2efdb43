"""Further points for inequalities that claim no case of equality: a loose one holds almost everywhere.

The real parameters of an instance are negated, shrunk and moved, which is where signs matter; whatever
the assumptions do not admit is left out.
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
    """The claim at the moved instances, one real parameter at a time and all of them at once."""
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
