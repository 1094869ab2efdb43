"""Statements about an optimum, a law or samples: the ordinary test at extreme instances."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from maxent.problems.statements import (
    AtOptimum,
    Attainment,
    ConditionalProbability,
    Curvature,
    DifferentOptimum,
    NotOfForm,
    OptimalityGap,
    Optimum,
    PolicyGradient,
    ResidualBound,
    SameOptimum,
    SampleExpectation,
    Sensitivity,
    SolutionCount,
    Statement,
    Stationarity,
)
from maxent.verify.adversary.drawing import random_point
from maxent.verify.adversary.hunt import admitted
from maxent.verify.adversary.point import instance_at
from maxent.verify.adversary.terrain import Terrain, terrain_of
from maxent.verify.errors import IllTypedError, NoAnswerError
from maxent.verify.findings.basis import Basis
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

_SOLVING, _COUNTING = 0.2, 0.05
"""Nominal seconds of a test that solves a program, and of one that sums or finds roots."""
_COSTS: Mapping[type[Statement], float] = {
    **dict.fromkeys(
        (
            AtOptimum,
            Attainment,
            DifferentOptimum,
            NotOfForm,
            OptimalityGap,
            Optimum,
            SameOptimum,
            Sensitivity,
            Curvature,
        ),
        _SOLVING,
    ),
    **dict.fromkeys(
        (
            ConditionalProbability,
            PolicyGradient,
            ResidualBound,
            SampleExpectation,
            SolutionCount,
            Stationarity,
        ),
        _COUNTING,
    ),
}
"""The kinds whose tests decide in balls or exactly; the others' could not refute, being cut off somewhere."""
_SIZES = (2, 3, 1, 5, 2, 3, 12)
_SPREADS = (0.3, 1.0, 2.0, 3.0)
"""Decades to either side of 1: farther out, solvers fail and nothing is decided."""
_MOST_OPERATIONS = 40
"""The largest product of all sizes: arrays with several indices grow with it."""


def nominal(statement: Statement) -> float | None:
    """The nominal seconds of one test; None for a kind that is not tried at further instances."""
    return _COSTS.get(type(statement))


def redrawn(
    statement: Statement, origin: Trial, rng: Random, count: int
) -> Iterator[tuple[Trial, list[Observation]]]:
    """Up to ``count`` admissible random instances, with what the ordinary test certainly finds at each."""
    terrain = terrain_of(statement, origin.claim, (), inside=origin.inside)
    for number in range(count):
        sizes = _sizes(terrain, number)
        instance = instance_at(random_point(terrain, sizes, rng, spreads=_SPREADS), terrain.parameters)
        if instance is None:
            continue
        trial = replace(origin, instance=replace(instance, number=number))
        try:
            if admitted(trial):
                yield trial, [seen for seen in observe(statement, trial) if rigorous(seen)]
        except (NoAnswerError, IllTypedError):
            continue


def _sizes(terrain: Terrain, number: int) -> dict[str, int]:
    size, names = _SIZES[number % len(_SIZES)], terrain.names
    if size ** len(names) > _MOST_OPERATIONS:
        size = 2
    turn = number // len(_SIZES)
    return {
        name: max(terrain.least(name), size + (turn + k) % 2 * (size > 1)) for k, name in enumerate(names)
    }


def rigorous(seen: Observation) -> bool:
    """Whether the outcome was decided exactly or in balls, so that it is right at any magnitude."""
    return seen.decided is not None and seen.decided.basis is not Basis.NUMERICAL


def failure(seen: list[Observation]) -> Observation | None:
    """The first failure among rigorous outcomes."""
    return next((each for each in seen if each.outcome is Outcome.FAILS and rigorous(each)), None)
