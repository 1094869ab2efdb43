"""Testing implications and equivalences between relations, in balls, at every value of the free indices."""

from collections.abc import Iterator, Mapping
from itertools import islice
from math import prod

from sympy import Symbol
from sympy.core.relational import Relational

from maxent.problems.statements import Equivalence, Implication
from maxent.verify.arithmetic.truth import decide, free_indices, positions
from maxent.verify.errors import UndefinedError
from maxent.verify.findings.observation import (
    Observation,
    certain,
    fails,
    inconclusive,
    show,
    vacuous,
    without_value,
)
from maxent.verify.kinds._boundary import at_boundaries
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds._undefined import side, undefined
from maxent.verify.trials.comparison import of_relation
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]


def try_implication(statement: Implication, trial: Trial) -> list[Observation]:
    """Wherever the premise holds, the conclusion does."""
    results = []
    for at in _everywhere(trial, statement.premise, statement.conclusion):
        try:
            premise = decide(statement.premise, trial.evaluator, at)
        except UndefinedError as failure:
            results.append(without_value("implication", f"the premise has no value: {failure}"))
            continue
        if premise is False:
            continue
        results.append(_implied(trial, statement.premise, statement.conclusion, at, known=premise))
    return results or [vacuous("implication", "the premise holds nowhere")]


def _implied(
    trial: Trial, premise: Relational, conclusion: Relational, at: Position, *, known: bool | None
) -> Observation:
    if known is None:
        return inconclusive("implication", "the premise is not decided")
    index = ", ".join(f"{symbol}={value}" for symbol, value in at.items())
    where = f" at {index}" if index else ""
    ends = [side(lambda e=e: trial.evaluator(e, at)) for e in (conclusion.lhs, conclusion.rhs)]
    missing = undefined("implication", *ends, f"{where} where the premise holds")
    if missing is not None:
        return missing
    concluded = decide(conclusion, trial.evaluator, at)
    if concluded is None:
        return inconclusive("implication", "the conclusion is not decided")
    if concluded:
        return certain("implication", "premise and conclusion hold")
    if not _contradicts(trial, premise, conclusion, at):
        return inconclusive("implication", _CLOSE)
    return fails(
        "implication",
        f"{where.strip()} the premise holds and the conclusion does not".strip(),
        f"premise {_sides(trial, premise, at)}",
        f"conclusion {_sides(trial, conclusion, at)}",
    )


def try_equivalence(statement: Equivalence, trial: Trial) -> list[Observation]:
    """Both hold or both fail, also where one of them begins to."""
    statement = Equivalence(_concrete(statement.left, trial), _concrete(statement.right, trial))
    results = [
        _equivalent(statement, trial, at) for at in _everywhere(trial, statement.left, statement.right)
    ]
    if not free_indices(trial.evaluator, *statement.left.args, *statement.right.args):
        results.extend(at_boundaries(statement, trial))
    return results


def _equivalent(statement: Equivalence, trial: Trial, at: Position) -> Observation:
    """FAILS where one relation holds and the other does not, or certainly has no value."""
    answers: list[bool | None] = []
    reasons: list[str] = []
    for relation in (statement.left, statement.right):
        try:
            answers.append(decide(relation, trial.evaluator, at))
        except UndefinedError as failure:
            reasons.append(str(failure))
    if reasons and True not in answers:
        return without_value("equivalence", f"a relation has no value: {reasons[0]}")
    if None in answers:
        return inconclusive("equivalence", "a relation is not decided")
    if not reasons and answers[0] is answers[1]:
        return certain("equivalence", "both hold or both fail")
    in_order = (statement.left, statement.right) if answers[0] else (statement.right, statement.left)
    if not reasons and not _contradicts(trial, *in_order, at):
        return inconclusive("equivalence", _CLOSE)
    words = "has no value" if reasons else "does not"
    shown = (_shown(trial, relation, at) for relation in (statement.left, statement.right))
    return fails("equivalence", f"one relation holds and the other {words}", *shown)


def _concrete(relation: Relational, trial: Trial) -> Relational:
    """With the instance's functions in it, and still a relation where SymPy could decide it."""
    return relation.func(trial.concrete(relation.lhs), trial.concrete(relation.rhs), evaluate=False)


_CLOSE = "the sides of a relation are too close to tell"


def _contradicts(trial: Trial, held: Relational, failed: Relational, at: Position) -> bool:
    """Whether one relation certainly holds and the other certainly does not.

    ``decide`` neglects differences below 1e-30, and 1 + exp(-100) is above 1 all the same.
    """
    return of_relation(trial, held, at).certain and of_relation(trial, failed, at, denied=True).certain


_MOST = 2000
"""Values of the free indices; of more, every so many-th is looked at."""


def _everywhere(trial: Trial, *relations: Relational) -> Iterator[dict[Symbol, int]]:
    sides = [side for relation in relations for side in (relation.lhs, relation.rhs)]
    indices = free_indices(trial.evaluator, *sides)
    # An odd stride one beyond a multiple of the size does not stay on one value of the last index.
    stride = 1 + prod(size for _, size in indices) // _MOST
    return islice(positions(indices), 0, None, stride)


def _shown(trial: Trial, relation: Relational, at: Position) -> str:
    try:
        return _sides(trial, relation, at)
    except UndefinedError as failure:
        return f"no value: {failure}"


def _sides(trial: Trial, relation: Relational, at: Position) -> str:
    left, right = trial.evaluator(relation.lhs, at), trial.evaluator(relation.rhs, at)
    return f"{show(left)} against {show(right)}"


TESTS: Tests = {Implication: try_implication, Equivalence: try_equivalence}
