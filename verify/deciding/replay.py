"""Checking the steps of a derivation numerically: each step's own relation, at random values.

An error of SymPy shows at the step where it happened; the result of the derivation is not used.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from flint import arb
from sympy import Expr, Indexed, IndexedBase, Symbol

from maxent.derive.step import HasSign, IsDerivative, Replay, Step, Vanishes
from maxent.problems.claims.consistency.formulas import Formula, formulas
from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Controlled, Space, Staged, Trajectories
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.rational_or_ball import ball
from maxent.verify.arithmetic.truth import NEGLIGIBLE, free_indices, positions
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import CERTAIN, Decided, enclosed
from maxent.verify.findings.finding import Outcome
from maxent.verify.trials.trial import Trial


@dataclass(frozen=True)
class Replayed:
    """How one step fared; residuals are relative, and ``decided`` is None where nothing was decided."""

    step: Step
    outcome: Outcome
    decided: Decided | None = None
    detail: str = ""


def replay(steps: tuple[Step, ...], trial: Trial) -> tuple[Replayed, ...]:
    """Every step that asserts something checkable, at the trial's instance and random quantities."""
    evaluator = _with_random_quantities(trial)
    return tuple(_replay(step, check, evaluator, trial) for step in steps for check in step.replay)


def _replay(step: Step, check: Replay, evaluator: Evaluator, trial: Trial) -> Replayed:
    try:
        holds, decided = _decided(check, evaluator, trial)
    except UnevaluableError as failure:
        return Replayed(step, Outcome.INCONCLUSIVE, detail=str(failure))
    return Replayed(step, Outcome.HOLDS if holds else Outcome.FAILS, decided)


def _decided(check: Replay, evaluator: Evaluator, trial: Trial) -> tuple[bool, Decided]:
    """Whether the relation holds, and on what basis."""
    match check:
        case Vanishes():
            largest = _largest(check.expression, _defining(evaluator, check.where), trial)
            return largest <= NEGLIGIBLE, enclosed(largest, NEGLIGIBLE)
        case IsDerivative():
            missed = _difference(check, evaluator)
            return missed <= NEGLIGIBLE, enclosed(missed, NEGLIGIBLE)
        case HasSign():
            return _has_sign(check, evaluator), CERTAIN


def _has_sign(check: HasSign, evaluator: Evaluator) -> bool:
    values = [
        check.sign * evaluator(check.expression, at)
        for at in positions(free_indices(evaluator, check.expression))
    ]
    if any(not (value > 0 or value <= 0) for value in values):
        raise UnevaluableError("the sign is not decided at the sampled values")
    return all(value > 0 for value in values)


def _largest(expression: Expr, evaluator: Evaluator, trial: Trial) -> float:
    """The largest |value| over the free indices, relative to the size of the terms.

    Raises:
        UnevaluableError: if a value is not finite, or not certainly another than 0 and not small either.
    """
    # An index that only a Kronecker delta has left is sized where the statements use it.
    stated = (f.expression for f in formulas(trial.claim.statements, "") if isinstance(f, Formula))
    known = dict(free_indices(evaluator, *stated))
    own = {index: size for index, size in known.items() if index in expression.free_symbols}
    worst, sizes = 0.0, {**own, **dict(free_indices(evaluator, expression))}
    if trial.claim.problem is not None:
        space = _index_sizes(trial.claim.problem.space, evaluator)
        sizes |= {index: size for index, size in space.items() if index in expression.free_symbols}
    for at in positions(tuple(sizes.items())):
        scale = 1 + max((_size(evaluator(term, at)) for term in expression.as_ordered_terms()), default=0.0)
        found = evaluator(expression, at)
        value = _size(found)
        if not (math.isfinite(value) and math.isfinite(scale)):
            exactly = math.inf if trial.claim.problem else _size(ball(trial.exact(expression, at)))
            if exactly <= NEGLIGIBLE:
                continue  # where a ball around 0 has no root, an exact 0 has
            raise UnevaluableError("the relation is not finite at the sampled values")
        if found.contains(0) and value / scale > NEGLIGIBLE:
            raise UnevaluableError("the balls are too wide at the sampled values")
        worst = max(worst, value / scale)
    return worst


def _size(ball: arb) -> float:
    bound = abs(ball).abs_upper()
    return float(bound) if bound.is_finite() else float("inf")


def _defining(evaluator: Evaluator, where: Mapping[Expr, Expr]) -> Evaluator:
    """The evaluator in which each name stands for the expression that ``where`` gives it."""
    names: dict[str, tuple[tuple[Symbol, ...], Expr]] = {}
    for name, expression in where.items():
        if isinstance(name, Indexed):
            names[str(name.base)] = (tuple(name.indices), expression)
        else:
            names[str(name)] = ((), expression)
    return evaluator.defining(names)


def _difference(check: IsDerivative, evaluator: Evaluator) -> float:
    """The derivative in every component, against that of a power series.

    Raises:
        UnevaluableError: at a kink, or where the balls are too wide.
    """
    base = str(check.component.base)
    array = evaluator.binding.values[base]
    worst = 0.0
    indices = tuple(zip(check.component.indices, _lengths(array), strict=True))
    for at in positions(indices):
        position = tuple(at[index] - 1 for index in check.component.indices)
        slope = evaluator.rate(check.function, {base: (array, _direction(array, position))})
        missed = (slope - evaluator(check.result, at)) / (1 + abs(slope))
        if missed.contains(0) and _size(missed) > NEGLIGIBLE:
            raise UnevaluableError("the balls are too wide at the sampled values")
        worst = max(worst, _size(missed))
    return worst


def _lengths(array: Nested) -> tuple[int, ...]:
    return (len(array), *_lengths(array[0])) if isinstance(array, tuple) else ()


def _direction(array: Nested, position: tuple[int, ...] | None) -> Nested:
    """1 at the position, 0 at all others."""
    if isinstance(array, arb):
        return arb(int(position == ()))
    head, *rest = position or (None,)
    return tuple(_direction(part, tuple(rest) if k == head else None) for k, part in enumerate(array))


def _with_random_quantities(trial: Trial) -> Evaluator:
    """Variable, policy, action value and multipliers bound to random positive rationals."""
    others = [problem for statement in trial.claim.statements for _, problem in statement.problems]
    values: dict[str, Nested] = {}
    random = trial.random("replay")
    for problem in (trial.claim.problem, *others):
        if problem is not None:
            for base, shape in _shapes(problem, trial.evaluator).items():
                values[str(base)] = _random(random, shape)
    return trial.evaluator.extended(**values)


def _shapes(problem: Problem, evaluator: Evaluator) -> dict[IndexedBase | Symbol, tuple[int, ...]]:
    space = problem.space
    sizes = _index_sizes(space, evaluator)
    shape = tuple(sizes[index] for index in space.indices)
    if not isinstance(space, Controlled):
        # Derivations speak of an outcome's number, also where it is a tuple of indices.
        shape = (sizes[space.index],)
        names = [constraint.multiplier for constraint in problem.constraints]
        return {space.variable: shape, **{m: shape if isinstance(m, IndexedBase) else () for m in names}}
    place = tuple(sizes[index] for index in space.choice)
    # The value after the last stage is 0; every step holds for any other number just as well.
    valued = (place[0] + 1, place[1]) if isinstance(space, Staged) else place[:-1]
    shapes: dict[IndexedBase | Symbol, tuple[int, ...]] = dict.fromkeys(
        (space.policy, space.action_value), place
    )
    shapes |= {space.variable: shape}
    for constraint in problem.constraints:
        rows = shape if isinstance(constraint, Dynamics) else valued
        shapes |= {constraint.multiplier: rows}
    return shapes | ({space.value: valued} if isinstance(space, Trajectories) else {})


def _index_sizes(space: Space, evaluator: Evaluator) -> dict[Symbol, int]:
    return {index: evaluator.size(size) for index, size in space.sizes.items()}


def _random(random: Random, shape: tuple[int, ...]) -> Nested:
    if not shape:
        return exact(random.randint(1, 40)) / 16
    return tuple(_random(random, shape[1:]) for _ in range(shape[0]))
