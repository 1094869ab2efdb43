"""The derivation of a problem, or of the problem of a claim."""

from functools import cache
from typing import Any

from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.occupancy import derive_occupancy
from maxent.derive.engine.separable import derive_separable
from maxent.derive.engine.trajectories import derive_trajectories
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import Problem, SpaceT, over
from maxent.problems.spaces.space import Trajectories, Vector


def derive(problem: Problem[SpaceT]) -> Derivation[SpaceT]:
    """The stationary point of the problem's Lagrangian; a step with the rule STUCK where it is not found.

    Raises:
        UnreadableError: if a term or a constraint has no meaning over the problem's space.
    """
    return _derived(problem)


@cache
def _derived(problem: Problem[Any]) -> Derivation[Any]:
    if over(problem, Vector):
        return derive_separable(problem)
    if over(problem, Trajectories):
        return derive_trajectories(problem)
    return derive_occupancy(problem)


def derivation_of(claim: Claim) -> Derivation:
    """The derivation of the claim's problem.

    Raises:
        ValueError: if the claim states no optimisation problem.
    """
    if claim.problem is None:
        raise ValueError(f"{claim.id} states no optimisation problem: there is no Lagrangian to derive from")
    return derive(claim.problem)
