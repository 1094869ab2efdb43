"""Solving a program by several solvers and formulations in turn, with one sign convention for multipliers.

The multiplier of an equality is the derivative of the optimal value in its right-hand side; CVXPY's dual
value is that for ``Maximize`` and the negative of it for ``Minimize``.
"""

import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import cvxpy as cp
import numpy as np

from maxent.problems.problem import Problem, Sense
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.errors import NoOptimumError, NotConvexError, UnsolvedError
from maxent.verify.programs import Program, lower

TIGHT = {"tol_gap_abs": 1e-12, "tol_gap_rel": 1e-12, "tol_feas": 1e-12, "max_iter": 200}
_LARGE = 200


@dataclass(frozen=True)
class Solution:
    """A solver's point and its multipliers by name; nothing about them is certified."""

    primal: Floats
    multipliers: Mapping[str, Floats]
    solver: str
    status: str


def candidates(problem: Problem, evaluator: Evaluator) -> Iterator[Solution]:
    """The solutions of all solvers and formulations, the one that is usually most accurate first.

    They are computed one by one as the caller asks for them.

    Raises:
        NotConvexError: if CVXPY's curvature rules do not accept the problem in its stated sense.
        NoOptimumError: if every solver reports the problem infeasible, or every one unbounded.
        UnsolvedError: if no solver returns a point for other reasons, which the message gives.
        UnloweredError: if a term or constraint has no CVXPY form.
    """
    found, reasons = False, []
    for program, solver, options in _ladder(problem, evaluator):
        solution = _attempt(problem, program, solver, options)
        if isinstance(solution, str):
            reasons.append(f"{solver.title()}: {solution}")
        else:
            found = True
            yield solution
    if not found:
        statuses = {reason.partition(": ")[2] for reason in reasons}
        for status in (cp.INFEASIBLE, cp.UNBOUNDED):
            if statuses <= {status, f"{status}_inaccurate"}:
                raise NoOptimumError(problem, status)
        raise UnsolvedError("; ".join(reasons))


def _ladder(problem: Problem, evaluator: Evaluator) -> Iterator[tuple[Program, str, dict[str, float | int]]]:
    plain = lower(problem, evaluator)
    if not plain.convex:
        raise NotConvexError(problem)
    if plain.variable.size < _LARGE:
        yield plain, cp.CLARABEL, dict(TIGHT)
    yield lower(problem, evaluator, rescale=True), cp.CLARABEL, dict(TIGHT)
    yield plain, cp.CLARABEL, {}
    yield plain, cp.SCS, {"eps_abs": 1e-10, "eps_rel": 1e-10, "max_iters": 50_000}


@contextmanager
def _silenced(solver: str) -> Iterator[None]:
    """Discard standard output while SCS runs: its compiled code writes warnings there."""
    if solver != cp.SCS:
        yield
        return
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _attempt(
    problem: Problem, program: Program, solver: str, options: dict[str, float | int]
) -> Solution | str:
    with warnings.catch_warnings(), _silenced(solver):
        # CVXPY warns of inaccurate solutions; the certificate decides whether one is accurate enough.
        warnings.simplefilter("ignore")
        try:
            program.problem.solve(solver=solver, **options)
        except (cp.SolverError, ArithmeticError, ValueError) as failure:
            return str(failure).split("\n", maxsplit=1)[0]
    point = program.variable.value
    if program.problem.status not in (cp.OPTIMAL, cp.OPTIMAL_INACCURATE) or point is None:
        return str(program.problem.status)
    if not np.all(np.isfinite(point)):
        return "the point is not finite"
    equalities = {str(c.multiplier) for c in problem.constraints if not c.is_inequality}
    sign = 1.0 if problem.sense is Sense.MAXIMISE else -1.0
    multipliers = {
        name: np.asarray(constraint.dual_value, dtype=float) * (sign if name in equalities else 1.0)
        for name, constraint in program.constraints.items()
        if constraint.dual_value is not None
    }
    return Solution(
        np.asarray(point) * program.scale,
        multipliers,
        solver.title(),
        str(program.problem.status),
    )
