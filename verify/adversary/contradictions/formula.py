"""Contradictions of identities, inequalities, implications and equivalences."""

from collections.abc import Iterator

from flint import arb
from sympy import Expr
from sympy.core.relational import Relational

from maxent.problems.statements import Equivalence, Identity, Implication, Inequality
from maxent.verify.adversary.contradictions._contradiction import Contradiction, Extras, Way, Ways
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.errors import UndefinedError
from maxent.verify.findings.observation import show
from maxent.verify.trials.comparison import Comparison, Order, Position, compared, entries, of_relation
from maxent.verify.trials.trial import Trial


def of_identity(statement: Identity, trial: Trial, _: Extras) -> Iterator[Contradiction]:
    """The two sides are apart, or exactly one of them has no value."""
    left, right = trial.concrete(statement.left), trial.concrete(statement.right)
    for at in positions(free_indices(trial.evaluator, left, right)):
        one, other = _value(left, trial, at), _value(right, trial, at)
        if one is None and other is None:
            continue
        if one is not None and other is not None:
            found = Comparison(one, Order.APART, other)
            yield Contradiction("apart", (found,), "the two sides differ", one, other)
        elif (known := one if one is not None else other) is not None and known.is_finite():
            words = "one side has no value and the other has"
            printed, actual = ("undefined" if side is None else side for side in (one, other))
            yield Contradiction("undefined", (), words, printed, actual)


def _value(side: Expr, trial: Trial, at: Position) -> arb | None:
    """The value; None where the side certainly has none."""
    try:
        return trial.evaluator(side, at)
    except UndefinedError:
        return None


def of_inequality(statement: Inequality, trial: Trial, _: Extras) -> Iterator[Contradiction]:
    """left < right; equality apart from where it is claimed, or none there."""
    left, right = trial.concrete(statement.left), trial.concrete(statement.right)
    for at in positions(free_indices(trial.evaluator, left, right)):
        found = compared(trial, trial.evaluator, left, Order.BELOW, right, at)
        yield Contradiction("below", (found,), "the inequality fails", found.left, found.right)
        if statement.equality:
            distinct = _distinct(statement, trial, at)
            same = compared(trial, trial.evaluator, left, Order.EQUAL, right, at)
            if distinct is not None:
                words = "equality holds elsewhere too"
                yield Contradiction("equal", (distinct, same), words, same.left, same.right)
    if statement.equality:
        there = _at_equality(statement, trial)
        if there is None:
            return
        for at in positions(free_indices(there, left, right)):
            found = compared(trial, there, left, Order.APART, right, at)
            words = "equality does not hold where it is claimed"
            yield Contradiction("unequal", (found,), words, found.left, found.right)


def _distinct(statement: Inequality, trial: Trial, at: Position) -> Comparison | None:
    """The comparison that sets the point apart most clearly from those where equality is claimed."""
    values = trial.evaluator.binding.values
    found: list[Comparison] = []
    for one, other in statement.equality:
        names = [str(getattr(side, "base", side)) for side in (one, other)]
        if all(name in values for name in names):
            pairs = entries(*(values[name] for name in names))
        else:
            pairs = [(trial.evaluator(one, at), trial.evaluator(other, at))]
        found += [Comparison(a, Order.APART, b) for a, b in pairs]
    return max(found, key=lambda comparison: comparison.margin, default=None)


def _at_equality(statement: Inequality, trial: Trial) -> Evaluator | None:
    """The evaluator with each first array of a pair put equal to the second; None if one is no parameter."""
    values = trial.evaluator.binding.values
    names = [tuple(str(getattr(side, "base", side)) for side in pair) for pair in statement.equality]
    if any(name not in values for pair in names for name in pair):
        return None
    return trial.evaluator.extended(**{one: values[other] for one, other in names})


def of_implication(statement: Implication, trial: Trial, _: Extras) -> Iterator[Contradiction]:
    """The premise holds and the conclusion does not."""
    words = "the premise holds and the conclusion does not"
    yield from _one_without(statement.premise, statement.conclusion, trial, "implication", words)


def of_equivalence(statement: Equivalence, trial: Trial, _: Extras) -> Iterator[Contradiction]:
    """One relation holds and the other does not."""
    words = "the first relation holds and the second does not"
    yield from _one_without(statement.left, statement.right, trial, "left alone", words)
    words = "the second relation holds and the first does not"
    yield from _one_without(statement.right, statement.left, trial, "right alone", words)


def _one_without(
    one: Relational, other: Relational, trial: Trial, way: str, words: str
) -> Iterator[Contradiction]:
    held, denied = _concrete(one, trial), _concrete(other, trial)
    sides = (held.lhs, held.rhs, denied.lhs, denied.rhs)
    for at in positions(free_indices(trial.evaluator, *sides)):
        holding, failing = of_relation(trial, held, at), of_relation(trial, denied, at, denied=True)
        held_at, failed_at = (f"{show(c.left)} against {show(c.right)}" for c in (holding, failing))
        yield Contradiction(way, (holding, failing), words, held_at, failed_at)


def _concrete(relation: Relational, trial: Trial) -> Relational:
    """With the instance's functions in it, and still a relation where SymPy could decide it."""
    left, right = trial.concrete(relation.lhs), trial.concrete(relation.rhs)
    if left is relation.lhs and right is relation.rhs:
        return relation
    return relation.func(left, right, evaluate=False)


WAYS: Ways = {
    Identity: Way(of_identity),
    Inequality: Way(of_inequality),
    Implication: Way(of_implication),
    Equivalence: Way(of_equivalence),
}
