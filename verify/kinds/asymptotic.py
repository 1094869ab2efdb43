"""Testing limits and asymptotic expansions: by certified expansions, else along sequences of the variable."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from flint import arb
from sympy import Expr, Heaviside, Indexed, Integer, Lambda, Max, Symbol, oo

from maxent.problems.statements import Expansion, Limit
from maxent.verify.arithmetic.end_limit import end_limit
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.leading import EndLimit
from maxent.verify.arithmetic.precision import PRECISION, precision
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.arithmetic.truth import NEGLIGIBLE, free_indices, positions
from maxent.verify.errors import UndefinedError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import (
    Observation,
    certain,
    encloses,
    fails,
    inconclusive,
    show,
    upper,
    within,
)
from maxent.verify.kinds._boundary import beside
from maxent.verify.kinds._sequences import approached
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]

_DOUBLINGS = (10, 20, 30, 40)
_GROWTH = 2
_FAR_BITS = 4096
_LONG = 8
"""Arrays that are longer are too dear for expansions, which multiply every two terms of their sums."""
_ORDER = "a term of lower order grows beyond twice the first ratio as the variable falls by 2^-30"
_RATIO_FLOOR = 1e-9
"""The least first ratio: a first error of 0 must still allow for the rounding of the last."""


def try_limit(statement: Limit, trial: Trial) -> list[Observation]:
    """The limit at the instance, and with a parameter on either side of each step or kink of its value."""
    formula, value = trial.concrete(statement.formula), trial.concrete(statement.value)
    statement = replace(statement, formula=formula, value=value)
    results = [*_tried(statement, trial), *_from_the_left(statement, trial)]
    for piece in value.atoms(Heaviside, Max):
        if piece.has(Indexed):
            continue
        first, *others = piece.args
        rises = first > (0 if isinstance(piece, Heaviside) else others[0])
        for where, there in beside(rises, trial):
            results.extend(
                replace(found, check="beside a step", detail=f"{found.detail}, at {where}")
                for found in _tried(statement, there)
            )
    return results


def _tails(variable: Symbol, point: Expr, trial: Trial, *, right: bool) -> TailEvaluator:
    values = {name: v for name, v in trial.instance.values.items() if not isinstance(v, Lambda)}
    values = {name: v for name, v in values.items() if name not in trial.evaluator.binding.definitions}
    return TailEvaluator(trial.evaluator, variable, point, right=right, exact=values)


def _at_end(tails: TailEvaluator, formula: Expr, at: Position, trial: Trial) -> EndLimit | None:
    """The certified limit; None where it is not looked for, as the instance's arrays are long."""
    if max(trial.instance.sizes.values(), default=0) > _LONG:
        return None
    return end_limit(tails, formula, at)


def _tried(statement: Limit, trial: Trial) -> list[Observation]:
    """The limit for every value of the free indices: by a certified expansion, else along sequences."""
    indices = free_indices(trial.evaluator, statement.formula, statement.value)
    tails = _tails(statement.variable, statement.point, trial, right=statement.point is not oo)
    return [_reached(statement, trial, tails, at) for at in positions(indices)]


def _reached(statement: Limit, trial: Trial, tails: TailEvaluator, at: Position) -> Observation:
    if statement.value in (oo, -oo):
        return _infinite(statement, trial, tails, at)
    try:
        value = trial.evaluator(statement.value, at)
    except UndefinedError as failure:
        return _without_value(statement, trial, tails, at, str(failure))
    found = _certified(statement, _at_end(tails, statement.formula - statement.value, at, trial), value)
    if found is not None:
        return found

    with precision(_FAR_BITS):
        sharp = trial.once("at many bits", lambda: Trial(trial.claim, trial.instance, trial.inside).evaluator)
        value = sharp(statement.value, at)
    return approached(
        lambda there: there(statement.formula, at), value, trial, statement.variable, statement.point
    )


def _certified(statement: Limit, error: EndLimit | None, value: arb) -> Observation | None:
    """The result for the certified limit of formula - value; None where it does not decide."""
    if error is None:
        return None
    printed = f"limit {show(value)}"
    if error.value is None:
        words = "oo" if error.infinite > 0 else "-oo"
        return fails("limit", "the formula grows without bound", printed, f"limit {words}")
    if not error.value.contains(0):
        return fails("limit", "the limit is another", printed, f"limit {show(value + error.value)}")
    if error.value.is_zero():
        return certain("limit", "by an expansion at the end, in balls")
    width = upper(error.value / (1 + abs(value)))
    if width <= NEGLIGIBLE:
        return encloses("limit", width, NEGLIGIBLE, "by an expansion at the end, in balls")
    return None


def _infinite(statement: Limit, trial: Trial, tails: TailEvaluator, at: Position) -> Observation:
    found = _at_end(tails, statement.formula, at, trial)
    if found is None:
        return inconclusive("limit", "an infinite limit is certified by an expansion only, and none is known")
    wanted = 1 if statement.value is oo else -1
    if found.infinite == wanted:
        return certain("limit", "by an expansion at the end, in balls")
    actual = show(found.value) if found.value is not None else "oo" if found.infinite > 0 else "-oo"
    return fails("limit", "the limit is another", f"limit {statement.value}", f"limit {actual}")


def _without_value(
    statement: Limit, trial: Trial, tails: TailEvaluator, at: Position, reason: str
) -> Observation:
    found = _at_end(tails, statement.formula, at, trial)
    if found is None or found.value is None:
        return inconclusive("limit", f"the printed limit has no value: {reason}")
    return fails(
        "limit", f"the printed limit has no value: {reason}", "no value", f"limit {show(found.value)}"
    )


def _from_the_left(statement: Limit, trial: Trial) -> Iterator[Observation]:
    """INCONCLUSIVE where the limit from the left certainly differs and the variable may be on either side.

    The statement is about the right-hand limit; a source that writes no side may mean both.
    """
    point, variable = statement.point, statement.variable
    if point in (oo, -oo) or statement.value in (oo, -oo) or variable.is_positive or variable.is_nonnegative:
        return
    tails = _tails(variable, point, trial, right=False)
    for at in positions(free_indices(trial.evaluator, statement.formula, statement.value)):
        error = _at_end(tails, statement.formula - statement.value, at, trial)
        if error is not None and (error.value is None or not error.value.contains(0)):
            yield inconclusive("limit from the left", "the limit from the left is another")


def try_expansion(statement: Expansion, trial: Trial) -> list[Observation]:
    """Whether |formula - approximation| / variable^order stays bounded as the variable goes to 0."""
    formula, approximation = trial.concrete(statement.formula), trial.concrete(statement.approximation)
    statement = replace(statement, formula=formula, approximation=approximation)
    results = []
    tails = _tails(statement.variable, Integer(0), trial, right=True)
    indices = free_indices(trial.evaluator, formula, approximation)
    scaled = (formula - approximation) / statement.variable**statement.order
    certified = [_certainly(_at_end(tails, scaled, at, trial), statement) for at in positions(indices)]
    if all(found is not None for found in certified):
        return [found for found in certified if found is not None]
    with precision(PRECISION + statement.order * _DOUBLINGS[-1]):  # the last error cancels as many bits
        anew = Trial(trial.claim, trial.instance, trial.inside).evaluator
        evaluators = [anew.extended(**{statement.variable.name: arb(2) ** -k}) for k in _DOUBLINGS]
        for at in positions(free_indices(anew, formula, approximation)):
            reached = zip(_DOUBLINGS, evaluators, strict=True)
            errors = {k: _error(evaluator, statement, at) for k, evaluator in reached}
            results.append(_bounded({k: e for k, e in errors.items() if e is not None}, statement))
    return results


def _certainly(limit: EndLimit | None, statement: Expansion) -> Observation | None:
    """The result for the certified limit of error / variable^order."""
    if limit is None:
        return None
    if limit.value is not None:
        return certain(
            "expansion", f"error over order {statement.order} is bounded, by an expansion in balls"
        )
    order = statement.order + limit.order[1]
    return fails(
        "expansion",
        f"the error is of order {float(order):.2f}"
        if limit.order[0] == 0
        else "the error grows exponentially",
        f"order {statement.order}",
        "error over that order grows without bound",
    )


def _error(evaluator: Evaluator, statement: Expansion, at: Mapping[Symbol, int]) -> arb | None:
    """The error, None where the variable is still too large for the formula to have a value."""
    try:
        return evaluator(statement.formula, at) - evaluator(statement.approximation, at)
    except UndefinedError:
        return None


def _bounded(errors: Mapping[int, arb], statement: Expansion) -> Observation:
    """The result for the errors at 2^-k by k; a formula need only have a value near 0."""
    if not {*_DOUBLINGS[-2:]} <= errors.keys():
        return inconclusive("expansion", f"a formula has no value at 2^-{_DOUBLINGS[-2]}")
    last, before = (abs(errors[k]) for k in (_DOUBLINGS[-1], _DOUBLINGS[-2]))
    if not (last.is_finite() and before.is_finite()):
        return inconclusive("expansion", "not finite")
    scaled = [upper(error) * 2.0 ** (k * statement.order) for k, error in sorted(errors.items())]
    allowed = _GROWTH * max(scaled[0], _RATIO_FLOOR)
    if scaled[-1] <= allowed:
        return within("expansion", scaled[-1], allowed, _ORDER, f"error over order {statement.order}")
    seen = math.log2(upper(before) / upper(last)) / (_DOUBLINGS[-1] - _DOUBLINGS[-2])
    if seen < statement.order - 0.5:
        return fails(
            "expansion",
            f"the error is of order {seen:.2f}",
            f"order {statement.order}",
            f"error {show(errors[_DOUBLINGS[-1]])} at 2^-{_DOUBLINGS[-1]}",
            numerical(scaled[-1], allowed, _ORDER),
        )
    return inconclusive("expansion", f"order {seen:.2f} seen")


TESTS: Tests = {Limit: try_limit, Expansion: try_expansion}
