"""Testing that a multiplier minimises a printed function."""

from flint import arb

from problems.space import Occupancy
from problems.statement import DualMinimiser
from verify.ball import Nested
from verify.observation import Observation, fails, holds, inconclusive, show, upper
from verify.quantities import multiplier
from verify.trial import Trial

_NEWTON = 1e-6
"""Second differences at step 2^-40 leave the Newton step this accurate."""


def try_dual_minimiser(statement: DualMinimiser, trial: Trial) -> list[Observation]:
    """The enclosed multiplier against the printed function around it and far from it."""
    problem = trial.problem
    constraint = next(c for c in problem.constraints if c.multiplier == statement.multiplier)
    solved = trial.once("multiplier", lambda: multiplier(problem, trial.evaluator, constraint))
    if upper(solved) < _NEWTON:
        return [
            fails("minimiser", "the constraint does not bind", "a positive minimiser", "a multiplier of 0")
        ]
    if not solved > 0:
        return [inconclusive("minimiser", "the multiplier is not enclosed away from 0")]
    # The optimiser of a linear objective is not enclosed by its value; its own repaired point is
    # feasible and optimal to the gap, which is all that the printed function is evaluated at.
    space = problem.space
    assert not isinstance(space, Occupancy)
    point = tuple(trial.certificate.point)

    def printed(value: arb) -> arb:
        bound: dict[str, Nested] = {statement.multiplier.name: value, str(space.variable): point}
        return trial.evaluator.extended(**bound)(statement.objective)

    centre = solved.mid()
    there = printed(centre)
    for factor in (0.01, 0.1, 0.5, 0.9, 1.1, 2.0, 10.0, 100.0):
        elsewhere = printed(centre * factor)
        if elsewhere < there:
            return [
                fails(
                    "minimiser",
                    "the printed function is smaller elsewhere",
                    f"{show(elsewhere)} at {show(centre * factor)}",
                    f"{show(there)} at the multiplier {show(centre)}",
                )
            ]
    step = centre * arb(2) ** -40
    low, high = printed(centre - step), printed(centre + step)
    offset = (high - low) / (high - 2 * there + low) * step / 2
    apart = upper(offset / centre)
    bound = upper(solved.rad() / centre) + _NEWTON
    if apart <= bound:
        return [holds("minimiser", apart, bound, "Newton step from the enclosed multiplier")]
    return [inconclusive("minimiser", f"the printed function's minimum is {apart:.0e} away")]
