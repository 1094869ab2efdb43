"""Testing inequalities in balls, and that their sides are equal where that is claimed, and only there."""

from flint import arb
from sympy import Expr

from maxent.problems.statements import Inequality
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.truth import NEGLIGIBLE, agree, everywhere, free_indices, positions, relative
from maxent.verify.errors import UndefinedError
from maxent.verify.findings.observation import (
    Observation,
    certain,
    encloses,
    fails,
    inconclusive,
    show,
    upper,
)
from maxent.verify.kinds._equality import elsewhere_equal
from maxent.verify.kinds._sharper import sharper
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds._undefined import side, undefined
from maxent.verify.trials.moved import elsewhere
from maxent.verify.trials.trial import Trial


def try_inequality(statement: Inequality, trial: Trial) -> list[Observation]:
    """left >= right, and equality where it is claimed and at no simple point elsewhere."""
    left, right = trial.concrete(statement.left), trial.concrete(statement.right)
    strict = bool(statement.equality) and _apart(statement, trial)
    trials = [trial, *(() if statement.equality else elsewhere(trial))]
    results = [found for each in trials for found in _nonnegative(left, right, each, strict=strict)]
    if statement.equality:
        results.append(_where_claimed(statement, left, right, trial))
        results.extend(elsewhere_equal(statement, left, right, trial))
    return results


def _where_claimed(statement: Inequality, left: Expr, right: Expr, trial: Trial) -> Observation:
    moved = {
        str(variable.base): trial.evaluator.binding.values[str(centre.base)]
        for variable, centre in statement.equality
    }
    at_equality = trial.evaluator.extended(**moved)
    one, other = side(lambda: at_equality(left)), side(lambda: at_equality(right))
    missing = undefined("equality", one, other, " where equality is claimed")
    if missing is not None:
        return missing
    assert isinstance(one, arb)
    assert isinstance(other, arb)
    same = agree(one, other)
    if same:
        return encloses("equality", relative(one, other), NEGLIGIBLE, "where equality is claimed")
    if same is None:
        return inconclusive("equality", "the balls are too wide where equality is claimed")
    return fails("equality", "equality does not hold there", show(one), show(other))


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


def _nonnegative(left: Expr, right: Expr, trial: Trial, *, strict: bool) -> list[Observation]:
    """The sign of left - right; where its ball contains 0, at a higher precision as well."""
    found = _signs(left, right, trial.evaluator, strict=strict)
    if any(each.outcome.name != "FAILS" and each.detail != _STRICT for each in found):
        with sharper(trial, left, right) as sharp:
            if sharp is not None:
                return _signs(left, right, sharp.evaluator, strict=strict)
    return found


def _signs(left: Expr, right: Expr, evaluator: Evaluator, *, strict: bool) -> list[Observation]:
    indices = free_indices(evaluator, left, right)
    try:
        values = list(everywhere(evaluator, indices, left, right))
    except UndefinedError:
        return [_pair(left, right, evaluator, at, strict=strict) for at in positions(indices)]
    return [_signed(one - other, strict=strict) for _, (one, other) in values]


def _pair(left: Expr, right: Expr, evaluator: Evaluator, at: object, *, strict: bool) -> Observation:
    one, other = side(lambda: evaluator(left, at)), side(lambda: evaluator(right, at))  # type: ignore[arg-type]
    missing = undefined("inequality", one, other)
    if missing is not None:
        return missing
    assert isinstance(one, arb)
    assert isinstance(other, arb)
    return _signed(one - other, strict=strict)


_STRICT = "strict"


def _signed(difference: arb, *, strict: bool) -> Observation:
    if difference < 0:
        return fails("inequality", "the inequality fails", f"difference {show(difference)}", "at least 0")
    if strict and difference.is_zero():
        return fails("inequality", "equality holds elsewhere too", "difference above 0", show(difference))
    if difference > 0:
        return certain("inequality", _STRICT)
    if not strict and upper(difference) < NEGLIGIBLE:
        return encloses("inequality", upper(difference), NEGLIGIBLE, "strict, or equal to working precision")
    return inconclusive("inequality", "the difference is not decided")


TESTS: Tests = {Inequality: try_inequality}
