"""Testing statements about expressions: in ball arithmetic, at every value of the free indices."""

from collections.abc import Iterator, Mapping
from itertools import islice
from math import prod

from flint import arb
from sympy import Expr, Symbol
from sympy.core.relational import Relational

from maxent.problems.statements import Equivalence, Identity, Implication, Inequality
from maxent.verify.arithmetic.rational_or_ball import ball
from maxent.verify.arithmetic.truth import (
    NEGLIGIBLE,
    agree,
    decide,
    everywhere,
    free_indices,
    positions,
    relative,
)
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.findings.observation import (
    Observation,
    apart,
    certain,
    encloses,
    fails,
    inconclusive,
    show,
    upper,
    vacuous,
)
from maxent.verify.kinds._boundary import at_boundaries
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.comparison import of_relation
from maxent.verify.trials.moved import elsewhere
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]


def try_identity(statement: Identity, trial: Trial) -> list[Observation]:
    """Whether both sides agree to a relative 1e-30."""
    left, right = trial.concrete(statement.left), trial.concrete(statement.right)
    results = []
    indices = free_indices(trial.evaluator, left, right)
    for at, values in everywhere(trial.evaluator, indices, left, right):
        one, other = values
        same = agree(one, other)
        if same is None:
            one, other = _exactly(left, trial, at, one), _exactly(right, trial, at, other)
            same = agree(one, other)
        if same is None:
            results.append(inconclusive("identity", "a side is not finite, or too wide"))
        elif same:
            results.append(encloses("identity", relative(one, other), NEGLIGIBLE, "balls at 192 bits"))
        else:
            sides = f"left {show(one)}", f"right {show(other)}"
            results.append(fails("identity", "the two sides differ", *sides, apart(one, other)))
    return results


def _exactly(expression: Expr, trial: Trial, at: Position, otherwise: arb) -> arb:
    """The value by way of exact rationals: a ball around 0 has no root, but an exact 0 has."""
    try:
        return ball(trial.exact(expression, at))
    except UndefinedError:
        raise
    except UnevaluableError:
        return otherwise


def try_inequality(statement: Inequality, trial: Trial) -> list[Observation]:
    """left >= right, and equality where it is claimed."""
    left, right = trial.concrete(statement.left), trial.concrete(statement.right)
    strict = bool(statement.equality) and _apart(statement, trial)
    evaluators = [trial.evaluator, *(() if statement.equality else (o.evaluator for o in elsewhere(trial)))]
    results = [
        _nonnegative(one - other, strict=strict)
        for evaluator in evaluators
        for _, (one, other) in everywhere(evaluator, free_indices(evaluator, left, right), left, right)
    ]
    if statement.equality:
        moved = {
            str(variable.base): trial.evaluator.binding.values[str(centre.base)]
            for variable, centre in statement.equality
        }
        at_equality = trial.evaluator.extended(**moved)
        one, other = at_equality(left), at_equality(right)
        same = agree(one, other)
        if same:
            words = "where equality is claimed"
            results.append(encloses("equality", relative(one, other), NEGLIGIBLE, words))
        elif same is None:
            results.append(inconclusive("equality", "the balls are too wide where equality is claimed"))
        else:
            results.append(fails("equality", "equality does not hold there", show(one), show(other)))
    return results


def _apart(statement: Inequality, trial: Trial) -> bool:
    """Whether the instance is certainly not one of those where equality is claimed."""
    values = trial.evaluator.binding.values
    pairs = ((values[str(a.base)], values[str(b.base)]) for a, b in statement.equality)
    return any(
        not x.overlaps(y)
        for one, other in pairs
        if isinstance(one, tuple) and isinstance(other, tuple)
        for x, y in zip(one, other, strict=True)
        if isinstance(x, arb) and isinstance(y, arb)
    )


def _nonnegative(difference: arb, *, strict: bool) -> Observation:
    if difference < 0:
        return fails("inequality", "the inequality fails", f"difference {show(difference)}", "at least 0")
    if strict and difference.is_zero():
        return fails("inequality", "equality holds elsewhere too", "difference above 0", show(difference))
    if difference > 0:
        return certain("inequality", "strict")
    if not strict and upper(difference) < NEGLIGIBLE:
        return encloses("inequality", upper(difference), NEGLIGIBLE, "strict, or equal to working precision")
    return inconclusive("inequality", "the difference is not decided")


def try_implication(statement: Implication, trial: Trial) -> list[Observation]:
    """Wherever the premise holds, the conclusion does."""
    results = []
    for at in _everywhere(trial, statement.premise, statement.conclusion):
        premise = decide(statement.premise, trial.evaluator, at)
        if premise is False:
            continue
        results.append(_implied(trial, statement.premise, statement.conclusion, at, known=premise))
    return results or [vacuous("implication", "the premise holds nowhere")]


def try_equivalence(statement: Equivalence, trial: Trial) -> list[Observation]:
    """Both hold or both fail, also where one of them begins to."""
    statement = Equivalence(_concrete(statement.left, trial), _concrete(statement.right, trial))
    results = []
    for at in _everywhere(trial, statement.left, statement.right):
        left = decide(statement.left, trial.evaluator, at)
        right = decide(statement.right, trial.evaluator, at)
        if left is None or right is None:
            results.append(inconclusive("equivalence", "a relation is not decided"))
        elif left is right:
            results.append(certain("equivalence", "both hold or both fail"))
        elif not _contradicts(trial, *_in_order(statement, holds_left=left), at):
            results.append(inconclusive("equivalence", _CLOSE))
        else:
            results.append(
                fails(
                    "equivalence",
                    "one relation holds and the other does not",
                    _sides(trial, statement.left, at),
                    _sides(trial, statement.right, at),
                )
            )
    if not free_indices(trial.evaluator, *statement.left.args, *statement.right.args):
        results.extend(at_boundaries(statement, trial))
    return results


def _concrete(relation: Relational, trial: Trial) -> Relational:
    """With the instance's functions in it, and still a relation where SymPy could decide it."""
    return relation.func(trial.concrete(relation.lhs), trial.concrete(relation.rhs), evaluate=False)


def _implied(
    trial: Trial, premise: Relational, conclusion: Relational, at: Position, *, known: bool | None
) -> Observation:
    concluded = decide(conclusion, trial.evaluator, at)
    if known is None or concluded is None:
        return inconclusive("implication", "a relation is not decided")
    if concluded:
        return certain("implication", "premise and conclusion hold")
    if not _contradicts(trial, premise, conclusion, at):
        return inconclusive("implication", _CLOSE)
    index = ", ".join(f"{symbol}={value}" for symbol, value in at.items())
    return fails(
        "implication",
        f"at {index} the premise holds and the conclusion does not",
        f"premise {_sides(trial, premise, at)}",
        f"conclusion {_sides(trial, conclusion, at)}",
    )


_CLOSE = "the sides of a relation are too close to tell"


def _in_order(statement: Equivalence, *, holds_left: bool) -> tuple[Relational, Relational]:
    """The relation that holds, then the one that does not."""
    return (statement.left, statement.right) if holds_left else (statement.right, statement.left)


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


def _sides(trial: Trial, relation: Relational, at: Position) -> str:
    left, right = trial.evaluator(relation.lhs, at), trial.evaluator(relation.rhs, at)
    return f"{show(left)} against {show(right)}"


TESTS: Tests = {
    Identity: try_identity,
    Inequality: try_inequality,
    Implication: try_implication,
    Equivalence: try_equivalence,
}
