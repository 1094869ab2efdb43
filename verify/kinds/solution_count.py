"""Testing the number of solutions of an equation by isolating all of them, in ball arithmetic."""

from collections.abc import Mapping

from flint import arb
from sympy import Equality, Expr, Symbol, oo

from maxent.problems.statements import SolutionCount
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.range_evaluator import RangeEvaluator
from maxent.verify.arithmetic.root_isolation import Piece, isolate, refined
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, vacuous
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial


def try_solution_count(statement: SolutionCount, trial: Trial) -> list[Observation]:
    """Whether the equation has the stated number of solutions, for every value of the free indices.

    VACUOUS where the interval is empty.
    """
    difference = trial.concrete(_difference(statement.equation, trial))
    results = []
    for at in positions(free_indices(trial.evaluator, difference, *statement.interval)):
        low, high = (_end(end, trial.evaluator, at) for end in statement.interval)
        if not low < high:
            results.append(vacuous("solutions", f"the interval from {show(low)} to {show(high)} is empty"))
            continue
        chosen = difference.subs(at)
        ranges = RangeEvaluator(trial.evaluator, statement.unknown)
        found = isolate(chosen, ranges, low, high, _ends(statement, trial, at))
        roots = tuple(refined(piece, chosen, ranges) for piece in found.roots)
        results.append(_counted(statement, roots, found.undecided))
    return results


def _difference(equation: Equality, trial: Trial) -> Expr:
    """Left minus right, with the claim's definitions written out, as these may contain the unknown."""
    difference = equation.lhs - equation.rhs
    for definition in trial.claim.definitions:
        if isinstance(definition.name, Symbol):
            difference = difference.subs(definition.name, definition.expression)
    return difference


def _ends(
    statement: SolutionCount, trial: Trial, at: Mapping[Symbol, int]
) -> tuple[TailEvaluator, TailEvaluator]:
    bound = trial.evaluator.binding.values
    exact = {name: value for name, value in trial.instance.values.items() if name in bound}
    low, high = (end.subs(at) for end in statement.interval)
    return (
        TailEvaluator(trial.evaluator, statement.unknown, low, right=True, exact=exact),
        TailEvaluator(trial.evaluator, statement.unknown, high, right=False, exact=exact),
    )


def _end(end: Expr, evaluator: Evaluator, at: Mapping[Symbol, int]) -> arb:
    if end in (oo, -oo):
        return arb.pos_inf() if end is oo else arb.neg_inf()
    return evaluator(end, at)


def _counted(statement: SolutionCount, roots: tuple[arb, ...], undecided: tuple[Piece, ...]) -> Observation:
    printed = f"{statement.number} solutions for {statement.unknown}"
    actual = f"{len(roots)}: {show(roots)}" if roots else "none"
    if not undecided and len(roots) == statement.number:
        where = f", the last at {show(roots[-1])}" if roots else ""
        return certain("solutions", f"every solution isolated in ball arithmetic{where}")
    if len(roots) > statement.number:
        return fails("solutions", "there are more solutions", printed, actual)
    if not undecided:
        return fails("solutions", "there are fewer solutions", printed, actual)
    near = undecided[0]
    where = f"between {show(near.low)} and {show(near.high)}"
    return inconclusive("solutions", f"{actual} isolated, and {where} it is not decided")


TESTS: Tests = {SolutionCount: try_solution_count}
