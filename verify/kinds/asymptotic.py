"""Testing limits and asymptotic expansions along sequences of the variable, in balls."""

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from flint import arb
from sympy import Heaviside, Indexed, Max, Symbol, oo

from maxent.problems.statements import Expansion, Limit
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.precision import PRECISION, precision
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, fails, inconclusive, show, upper, within
from maxent.verify.kinds._boundary import beside
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_DOUBLINGS = (10, 20, 30, 40)
_EARLY = (2, 4, 6)
"""Exponents of the first terms, which are used where the later ones cannot be evaluated."""
_AWAY = 10.0
_CLOSE = 1e-8
_BECAUSE = "the sequence is cut short where an error of first order is below 1e-11; a wrong limit stays away"
_STALLED = 0.9
_STAYS = "a sequence that converges at least halves its distance as the variable moves by 2^10"
_MOVES_AWAY = "the first terms of the sequence; the later ones cannot be evaluated"
_BOUNDLESS = "far beyond any limit, and farther with every term"
_GROWTH = 2
_ORDER = "a term of lower order grows beyond twice the first ratio as the variable falls by 2^-30"
_RATIO_FLOOR = 1e-9
"""The least first ratio: a first error of 0 must still allow for the rounding of the last."""
_BLUR = 1e-9
"""Terms whose balls are wider than this, relative to 1 + |term|, are not used."""
_FAR = 1e100
_FARTHEST = 1500
"""The exponent of the last term: beyond every scale that a double can express."""
_FAR_BITS = 4096
"""The precision in bits for the cancellation at that term."""
_SLOW = 2**40
"""The exponent of a term for slow limits: a distance of 1/log of the variable is below 1e-11 only here."""


def try_limit(statement: Limit, trial: Trial) -> list[Observation]:
    """The limit at the instance, and with a parameter on either side of each step or kink of its value."""
    results = _tried(statement, trial)
    for piece in statement.value.atoms(Heaviside, Max):
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


def _tried(statement: Limit, trial: Trial) -> list[Observation]:
    """The distance to the printed value along the sequence 2^-k, or 2^k for a limit at infinity."""
    sign = 1 if statement.point is oo else -1
    name = statement.variable.name
    evaluators = [trial.evaluator.extended(**{name: arb(2) ** (sign * k)}) for k in _DOUBLINGS]
    with precision(_FAR_BITS):
        anew = Trial(trial.claim, trial.instance, trial.inside).evaluator
        far = anew.extended(**{name: arb(2) ** (sign * _FARTHEST)})
        farther = anew.extended(**{name: arb(2) ** (sign * _SLOW)})
    early = [trial.evaluator.extended(**{statement.variable.name: arb(2) ** (sign * k)}) for k in _EARLY]
    results = []
    for at in positions(free_indices(trial.evaluator, statement.formula, statement.value)):
        value = evaluators[-1](statement.value, at)
        reached = [evaluator(statement.formula, at) for evaluator in evaluators]
        with precision(_FAR_BITS):
            reached.append(far(statement.formula, at))
        reached = [x for x in reached if x.is_finite() and x.rad() < _BLUR * (1 + abs(x))]
        if len(reached) > 1:
            found = _converges(reached, value, statement)
            if found.outcome is Outcome.INCONCLUSIVE:
                with precision(_FAR_BITS):
                    found = _slowly(farther(statement.formula, at), value, statement) or found
            results.append(found)
        else:
            results.append(_departs([evaluator(statement.formula, at) for evaluator in early], value))
    return results


def _converges(reached: list[arb], value: arb, statement: Limit) -> Observation:
    errors = [upper((x - value) / (1 + abs(value))) for x in reached]
    far, before = abs(reached[-1] - value), abs(reached[-2] - value)
    if value.is_finite() and far > _FAR and far > before:
        decided = numerical(upper(far), _FAR, _BOUNDLESS)
        return fails(
            "limit", "the sequence grows without bound", f"limit {show(value)}", "beyond 1e100", decided
        )
    if not all(math.isfinite(error) for error in errors):
        return inconclusive("limit", "the sequence is not finite at working precision")
    if errors[-1] <= _CLOSE:
        words = f"{statement.variable} moved by 2^{_FARTHEST}"
        return within("limit", errors[-1], _CLOSE, _BECAUSE, words)
    if errors[-1] > _STALLED * errors[-2]:
        return fails(
            "limit",
            "the sequence stays away from the printed limit",
            f"limit {show(value)}",
            f"{show(reached[-1])} far along",
            numerical(errors[-1], _STALLED * errors[-2], _STAYS),
        )
    return inconclusive("limit", f"still {errors[-1]:.0e} away")


def _slowly(reached: arb, value: arb, statement: Limit) -> Observation | None:
    """HOLDS if the term for slow limits is close to the printed value, else None."""
    error = upper((reached - value) / (1 + abs(value)))
    if reached.is_finite() and error <= _CLOSE:
        return within("limit", error, _CLOSE, _BECAUSE, f"{statement.variable} moved by 2^(2^40)")
    return None


def _departs(reached: list[arb], value: arb) -> Observation:
    """FAILS if each of the first terms is ten times as far from the printed limit as the one before."""
    errors = [abs(x - value) for x in reached]
    if all(later > _AWAY * sooner for sooner, later in pairwise(errors)):
        printed, actual = f"limit {show(value)}", f"then {show(reached)}"
        decided = numerical(upper(errors[-1]), _AWAY * upper(errors[-2]), _MOVES_AWAY)
        return fails("limit", "the sequence moves away from the printed limit", printed, actual, decided)
    return inconclusive("limit", "the sequence is not finite at working precision")


def try_expansion(statement: Expansion, trial: Trial) -> list[Observation]:
    """Whether |formula - approximation| / variable^order stays bounded as the variable goes to 0."""
    formula, approximation = trial.concrete(statement.formula), trial.concrete(statement.approximation)
    statement = replace(statement, formula=formula, approximation=approximation)
    results = []
    with precision(PRECISION + statement.order * _DOUBLINGS[-1]):  # the last error cancels as many bits
        anew = Trial(trial.claim, trial.instance, trial.inside).evaluator
        evaluators = [anew.extended(**{statement.variable.name: arb(2) ** -k}) for k in _DOUBLINGS]
        for at in positions(free_indices(anew, formula, approximation)):
            errors = [_error(evaluator, statement, at) for evaluator in evaluators]
            results.append(_bounded(errors, statement))
    return results


def _error(evaluator: Evaluator, statement: Expansion, at: Mapping[Symbol, int]) -> arb:
    return evaluator(statement.formula, at) - evaluator(statement.approximation, at)


def _bounded(errors: list[arb], statement: Expansion) -> Observation:
    last, before = abs(errors[-1]), abs(errors[-2])
    if not (last.is_finite() and before.is_finite()):
        return inconclusive("expansion", "not finite")
    scaled = [
        upper(error) * 2.0 ** (k * statement.order) for error, k in zip(errors, _DOUBLINGS, strict=True)
    ]
    allowed = _GROWTH * max(scaled[0], _RATIO_FLOOR)
    if scaled[-1] <= allowed:
        return within("expansion", scaled[-1], allowed, _ORDER, f"error over order {statement.order}")
    seen = math.log2(upper(before) / upper(last)) / (_DOUBLINGS[-1] - _DOUBLINGS[-2])
    if seen < statement.order - 0.5:
        return fails(
            "expansion",
            f"the error is of order {seen:.2f}",
            f"order {statement.order}",
            f"error {show(errors[-1])} at 2^-{_DOUBLINGS[-1]}",
            numerical(scaled[-1], allowed, _ORDER),
        )
    return inconclusive("expansion", f"order {seen:.2f} seen")


TESTS: Tests = {Limit: try_limit, Expansion: try_expansion}
