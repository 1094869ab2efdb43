"""Testing identities: both sides in balls, at every value of the free indices."""

from collections.abc import Iterator, Mapping

from flint import arb
from sympy import Expr, Symbol

from maxent.problems.statements import Identity
from maxent.verify.arithmetic.rational_or_ball import ball
from maxent.verify.arithmetic.truth import NEGLIGIBLE, agree, everywhere, free_indices, positions, relative
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.findings.observation import Observation, apart, encloses, fails, inconclusive, show
from maxent.verify.kinds._sharper import BITS, sharper
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds._undefined import Side, side, undefined
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]


def try_identity(statement: Identity, trial: Trial) -> list[Observation]:
    """Whether both sides agree to a relative 1e-30, and their balls meet at a higher precision too."""
    left, right = trial.concrete(statement.left), trial.concrete(statement.right)
    results = [_compared(left, right, trial, at, sides) for at, sides in _sides_of(left, right, trial)]
    if all(found.bound is not None and found.bound == NEGLIGIBLE for found in results):
        with sharper(trial, left, right) as sharp:
            if sharp is not None:
                results = [
                    _compared(left, right, sharp, at, sides, BITS)
                    for at, sides in _sides_of(left, right, sharp)
                ]
    return results


def _sides_of(left: Expr, right: Expr, trial: Trial) -> Iterator[tuple[Position, tuple[Side, Side]]]:
    """Both sides at every value of the free indices; one by one where a side somewhere has no value."""
    indices = free_indices(trial.evaluator, left, right)
    try:
        found = list(everywhere(trial.evaluator, indices, left, right))
    except UndefinedError:
        for at in positions(indices):
            one, other = (side(lambda e=e, at=at: trial.evaluator(e, at)) for e in (left, right))
            yield at, (one, other)
    else:
        yield from ((at, (one, other)) for at, (one, other) in found)


def _compared(
    left: Expr, right: Expr, trial: Trial, at: Position, sides: tuple[Side, Side], bits: int = 192
) -> Observation:
    one, other = sides
    missing = undefined("identity", one, other)
    if missing is not None:
        return missing
    assert isinstance(one, arb)
    assert isinstance(other, arb)
    same = agree(one, other)
    if same is None:
        exact = [side(lambda p=p: _exactly(p[0], trial, at, p[1])) for p in ((left, one), (right, other))]
        missing = undefined("identity", *exact)
        if missing is not None:
            return missing
        one, other = (value for value in exact if isinstance(value, arb))
        same = agree(one, other)
    if same is None:
        return inconclusive("identity", "a side is not finite, or too wide")
    if same:
        return encloses("identity", relative(one, other), NEGLIGIBLE, f"balls at {bits} bits")
    sides_shown = f"left {show(one)}", f"right {show(other)}"
    return fails("identity", "the two sides differ", *sides_shown, apart(one, other))


def _exactly(expression: Expr, trial: Trial, at: Position, otherwise: arb) -> arb:
    """The value by way of exact rationals: a ball around 0 has no root, but an exact 0 has."""
    try:
        return ball(trial.exact(expression, at))
    except UndefinedError:
        raise
    except UnevaluableError:
        return otherwise


TESTS: Tests = {Identity: try_identity}
