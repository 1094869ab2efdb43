"""Statements with unknowns: formulas that leave a symbol implicit, as a root of an equation.

An equation may have several roots, of which the printed formula means one: the statement holds if it does at
one of them, and fails only if it does at none and no root can have been missed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flint import arb
from sympy import Equality, Expr, Indexed, Integer, Symbol, oo

from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Unknown
from maxent.verify.arithmetic.bracket import positive_root, real_root
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.range_evaluator import RangeEvaluator
from maxent.verify.arithmetic.root_isolation import isolate, refined
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.errors import NoAnswerError, NoRootError, UndefinedError
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, inconclusive
from maxent.verify.trials.trial import Trial

_LARGEST = 50
"""The largest size at which all roots are isolated: a piece of the line costs milliseconds for each term."""

Tested = list[Observation]


@dataclass(frozen=True)
class Solutions:
    """The evaluators that bind the unknowns to roots; ``complete`` if there certainly are no more roots."""

    evaluators: tuple[Evaluator, ...]
    complete: bool


def at_some_root(
    check: str,
    trial: Trial,
    unknowns: tuple[Unknown, ...],
    tested: Callable[[Evaluator], Tested],
    without: Callable[[str], Tested],
) -> Tested:
    """What ``tested`` observes at the first roots at which nothing fails.

    If something fails at all of them, it is what was observed at the first one; with no root at all, what
    ``without`` makes of the reason.  INCONCLUSIVE, as ``check``, where roots may have been missed.
    """
    failed: Tested | None = None
    reason = "the equation of the unknown has no root"
    try:
        found = tested(one_solution(trial, unknowns))
    except NoRootError as failure:
        reason = str(failure)
    else:
        if not _fails(found):
            return found
        failed = found
    solutions = all_solutions(trial, unknowns)
    for evaluator in solutions.evaluators:
        found = tested(evaluator)
        if not _fails(found):
            return found
        failed = failed or found
    if solutions.complete:
        return failed or without(reason)
    wrong = next((o.detail for o in failed or () if o.outcome is Outcome.FAILS), reason)
    return [inconclusive(check, f"{wrong}; but not every root of the equation is known")]


def _fails(found: Tested) -> bool:
    return any(observation.outcome is Outcome.FAILS for observation in found)


def one_solution(trial: Trial, unknowns: tuple[Unknown, ...]) -> Evaluator:
    """The evaluator with every unknown bound to a ball around one root of its equation.

    Raises:
        NoRootError: if no sign change is found for an equation.
    """
    evaluator = trial.evaluator
    for unknown in unknowns:
        difference, name = unknown.equation.lhs - unknown.equation.rhs, unknown.symbol.name

        def at(value: arb, base: Evaluator = evaluator, name: str = name, e: Expr = difference) -> arb:
            try:
                return base.extended(**{name: value})(e)
            except UndefinedError:
                return arb.nan()  # the search may leave the domain; the root does not

        if unknown.symbol.is_positive:
            root = positive_root(at)
        else:
            try:
                root = real_root(at)
            except NoRootError:
                root = positive_root(at)
        evaluator = evaluator.extended(**{name: root})
    return evaluator


def all_solutions(trial: Trial, unknowns: tuple[Unknown, ...]) -> Solutions:
    """All roots of all equations that are found by isolation, each equation after those before it."""
    known, complete = [trial.evaluator], True
    for unknown in unknowns:
        following = []
        for evaluator in known:
            roots, every = all_roots(unknown, trial, evaluator)
            complete = complete and every
            following += [evaluator.extended(**{unknown.symbol.name: root}) for root in roots]
        known = following
    return Solutions(tuple(known), complete)


def all_roots(unknown: Unknown, trial: Trial, evaluator: Evaluator) -> tuple[tuple[arb, ...], bool]:
    """The isolated roots of the unknown's equation, and whether there certainly are no others.

    The evaluator binds all other names.  Nothing is isolated at sizes above 50.
    """
    if max(trial.instance.sizes.values(), default=0) > _LARGEST:
        return (), False
    symbol = unknown.symbol
    difference = written_out(unknown.equation, symbol, trial.claim)
    if difference is None:
        return (), False
    difference = trial.concrete(difference)
    half_line = bool(symbol.is_positive)
    exact = {n: v for n, v in trial.instance.values.items() if n in evaluator.binding.values}
    ranges = RangeEvaluator(evaluator, symbol)
    ends = (
        TailEvaluator(evaluator, symbol, Integer(0) if half_line else -oo, right=True, exact=exact),
        TailEvaluator(evaluator, symbol, oo, right=False, exact=exact),
    )
    low = arb(0) if half_line else arb.neg_inf()
    try:
        found = isolate(difference, ranges, low, arb.pos_inf(), ends)
        return tuple(refined(piece, difference, ranges) for piece in found.roots), not found.undecided
    except NoAnswerError:
        return (), False


def written_out(equation: Equality, unknown: Symbol, claim: Claim) -> Expr | None:
    """Left minus right with every definition that contains the unknown put in; None where that is not done.

    Isolation takes derivatives in the unknown, which must not hide in a name.
    """
    difference = equation.lhs - equation.rhs
    for _ in range(1 + len(claim.definitions)):
        before = difference
        for definition in claim.definitions:
            if isinstance(definition.name, Symbol):
                difference = difference.subs(definition.name, definition.expression)
            elif any(_uses(difference, definition.name)) and definition.expression.has(unknown):
                return None
        if difference == before:
            return difference
    return None


def _uses(expression: Expr, name: Indexed) -> Iterator[bool]:
    return (component.base == name.base for component in expression.atoms(Indexed))
