"""Testing that a constraint's multiplier minimises a printed function, e.g. the dual function."""

from dataclasses import replace

from flint import arb

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.problem import over
from maxent.problems.spaces.space import Vector
from maxent.problems.statements import DualMinimiser
from maxent.verify.arithmetic.bracket import Function
from maxent.verify.arithmetic.evaluator import Nested
from maxent.verify.arithmetic.truth import agree
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import IllTypedError, NotConvexError, UnevaluableError
from maxent.verify.findings.observation import Observation, encloses, fails, inconclusive, show, upper
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_WIDTHS = (1e-14, 1e-10)
"""Relative distances from the multiplier at which the slopes' signs are certified; the least that works."""
_ELSEWHERE = (0.01, 0.1, 0.5, 0.9, 1.1, 2.0, 10.0, 100.0, 0.999, 1.001, 1e-3, 1e3, 1e-6, 1e6)


def try_dual_minimiser(statement: DualMinimiser, trial: Trial) -> list[Observation]:
    """Whether the printed function is smallest at the enclosed multiplier.

    It must not be smaller at positive numbers up to a million times smaller or larger, and must fall just
    below the multiplier and rise just above it.

    Raises:
        IllTypedError: if no constraint of the problem has the multiplier.
        UnevaluableError: for a problem over occupancy measures or trajectories.
    """
    problem = trial.problem
    constraint = next((c for c in problem.constraints if c.multiplier == statement.multiplier), None)
    if constraint is None:
        raise IllTypedError(f"no constraint of the problem has the multiplier {statement.multiplier}")
    try:
        solved = trial.multiplier(constraint)
    except NotConvexError:
        idle = _idle(trial, constraint)
        if idle is None:
            raise
        return [idle]
    if not solved > 0:
        idle = _idle(trial, constraint)
        return [idle or inconclusive("minimiser", "the multiplier is not enclosed away from 0")]
    # A gap encloses no optimiser of a linear objective; the certificate's point is feasible and optimal to
    # within the gap, which is enough to evaluate the printed function.
    if not over(problem, Vector):
        raise UnevaluableError("a dual function is tested over vectors only")
    space = problem.space
    point = tuple(trial.certificate.point)

    def printed(value: arb) -> arb:
        bound: dict[str, Nested] = {statement.multiplier.name: value, str(space.variable): point}
        return trial.evaluator.extended(**bound)(statement.objective)

    def slope(value: arb) -> arb:
        bound: dict[str, Nested] = {str(space.variable): point}
        moving: dict[str, tuple[Nested, Nested]] = {statement.multiplier.name: (value, arb(1))}
        return trial.evaluator.extended(**bound).rate(statement.objective, moving)

    centre = solved.mid()
    lower = _lower_elsewhere(printed, centre, printed(centre))
    return [lower or _least_at(slope, solved)]


def _least_at(slope: Function, solved: arb) -> Observation:
    """Whether the printed function falls just below the multiplier and rises just above it."""
    there = slope(solved)
    if there < 0 or there > 0:
        words = "the printed function has a slope at the multiplier"
        return fails("minimiser", words, f"slope {show(there)}", f"slope 0 at the multiplier {show(solved)}")
    for width in _WIDTHS:
        low, high = (solved * (1 - width)).lower(), (solved * (1 + width)).upper()
        below, above = slope(low), slope(high)
        if below < 0 and above > 0:
            reached = upper((high - low) / low)
            return encloses(
                "minimiser", reached, 3 * _WIDTHS[-1], "the function falls below it and rises above it"
            )
    return inconclusive(
        "minimiser", "the printed function's slopes beside the multiplier have no certain sign"
    )


def _lower_elsewhere(printed: Function, centre: arb, there: arb) -> Observation | None:
    """FAILS if the function is as small, or smaller, at another positive number, else None."""
    for factor in _ELSEWHERE:
        elsewhere = printed(centre * factor)
        if agree(elsewhere, there):
            reason = "the printed function has no unique minimiser"
            return fails("minimiser", reason, show(elsewhere), show(there))
        if elsewhere < there:
            return fails(
                "minimiser",
                "the printed function is smaller elsewhere",
                f"{show(elsewhere)} at {show(centre * factor)}",
                f"{show(there)} at the multiplier {show(centre)}",
            )
    return None


def _idle(trial: Trial, constraint: Constraint) -> Observation | None:
    """FAILS if the optimum without the constraint satisfies it, so that its multiplier is 0; else None."""
    others = tuple(c for c in trial.problem.constraints if c is not constraint)
    relaxed = certify(replace(trial.problem, constraints=others), trial.evaluator)
    if relaxed.vertex is None:
        return None
    miss = Reading.of(trial.problem, trial.evaluator).misses(relaxed.vertex)[str(constraint.multiplier)]
    if not miss.is_zero():
        return None
    where = f"the optimum {show(relaxed.vertex)} without it satisfies it"
    return fails("minimiser", f"the constraint is idle: {where}", "a positive minimiser", "a multiplier of 0")


TESTS: Tests = {DualMinimiser: try_dual_minimiser}
