"""Rigorous integrals over the real line: complex balls between two points, expansions beyond them."""

from itertools import pairwise

from flint import acb, arb
from sympy import Expr, Symbol, oo

from maxent.verify.arithmetic.complex_balls import ComplexBalls
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.errors import NoAnswerError, TooNearError, UnevaluableError
from maxent.verify.trials.trial import Trial

_REACHES = (*range(2, 13), 16, 20, 24, 32, 48, 64, 96, 128, 160, 200, 260)
"""Exponents k of the points 2^k beyond which the integral is bounded."""
_TOLERANCE = arb(2) ** -120
"""Relative to the printed value: of the bisections, and of what is left out beyond the ends."""
_FIRST = 2
_EVALUATIONS = 8_000
"""Of the integrand, for one integral: about a second."""
_DEPTH = 600


def enclosed_integral(integrand: Expr, variable: Symbol, trial: Trial, size: arb) -> arb:
    """A ball that contains the integral; ``size`` is the modulus that the tolerance is relative to.

    Raises:
        NoAnswerError: if the integrand has a function, or a behaviour far out, that is not enclosed.
    """
    small = _TOLERANCE * abs(size)
    if not small > 0:
        raise UnevaluableError("an integral of no known size is not enclosed")
    (low, below), (high, above) = (
        _end(integrand, variable, trial, small, right=right) for right in (False, True)
    )
    inside = _between(integrand, variable, trial, (low, high), small)
    rest = (below + above).upper()
    return inside + arb(0, rest)


def _end(integrand: Expr, variable: Symbol, trial: Trial, small: arb, *, right: bool) -> tuple[int, arb]:
    """The exponent of a distance from 0, and a bound on the integral beyond it."""
    end = oo if right else -oo
    tails = TailEvaluator(trial.evaluator, variable, end, right=not right, exact=dict(trial.instance.values))
    why: NoAnswerError = TooNearError("the integral far out has no bound")
    for exponent in _REACHES:
        try:
            bound = tails.integral(integrand, arb(2) ** -exponent)
        except (TooNearError, UnevaluableError) as failure:
            why = failure
            continue
        if bound.is_finite() and bound < small:
            return exponent, bound
    raise why


def _between(integrand: Expr, variable: Symbol, trial: Trial, ends: tuple[int, int], small: arb) -> arb:
    evaluator = trial.evaluator
    place = evaluator.lowering.unknown(variable)
    node = evaluator.lowering(integrand, (place,))
    failures: list[NoAnswerError] = []
    used = 0

    def value(point: acb, analytic: bool) -> acb:  # noqa: FBT001 - the library calls it so
        nonlocal used
        used += 1
        evaluation = Evaluation(ComplexBalls(analytic=bool(analytic)), {}, {}, evaluator.evaluation, names)
        evaluation.set_variable(place.node, point)
        try:
            return acb(evaluation.value(node))
        except NoAnswerError as failure:
            failures.append(failure)
            return acb("nan")

    names, total = place.node.names, acb(0)
    for low, high in pairwise(_walls(*ends)):
        total += acb.integral(
            value,
            low,
            high,
            rel_tol=_TOLERANCE,
            abs_tol=small,
            eval_limit=max(1, _EVALUATIONS - used),
            depth_limit=_DEPTH,
        )
        if failures:
            raise failures[0]
        if not (total.is_finite() and total.imag.contains(0)):
            raise UnevaluableError("the integral between the ends is not enclosed")
    return total.real


def _walls(low: int, high: int) -> list[arb]:
    """The ends -2^low and 2^high with 0 and the powers of 4 between: a power law far out is even on each."""
    left, right = ([arb(2) ** k for k in range(_FIRST, last, 2)] + [arb(2) ** last] for last in (low, high))
    return [*(-wall for wall in reversed(left)), arb(0), *right]
