"""Terms of sequences along which a variable approaches a point, for limits that no expansion certifies.

One sequence is not enough: sin(2 pi x) is 0 along all powers of 2.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from flint import arb
from sympy import Expr, Symbol, oo

from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.precision import precision
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, fails, inconclusive, show, upper, within
from maxent.verify.trials.trial import Trial

Formula = Callable[[Evaluator], arb]
"""The formula as a function of the evaluator, in which the variable is a term of a sequence."""

_EXPONENTS = (10, 20, 30, 40, 200, 1500)
_FEW = (20, 40, 200)
"""Those of the other sequences."""
_LONG = 20
_EARLY = (2, 4, 6, 8, 10)
"""Exponents of the first terms, which are used where the later ones cannot be evaluated."""
_FARTHEST = 2**40
"""The exponent of a last term for slow limits: one over the variable's logarithm is below 1e-11."""
_BITS = 4096
"""The precision in bits for the cancellation at the exponent 1500."""
_BLUR = 1e-9
"""Terms whose balls are wider than this, relative to 1 + |term|, are not used."""
_CLOSE, _NEGLIGIBLE = 1e-8, 1e-25
_BECAUSE = "the sequences are cut short where an error of first order is negligible; a wrong limit stays away"
_SHRINKS = 0.5
_SAME, _SIMILAR = 1e-6, 1e-2
_STAYS = "the distance is the same, to six digits, as the variable moves by 2^1300 and more"
_FAR = 1e100
_BOUNDLESS = "far beyond any limit, and farther with every term"
_AWAY = 10.0
_MOVES_AWAY = "the first terms of the sequence; the later ones cannot be evaluated"
_FEWEST = 3


def approached(formula: Formula, value: arb, trial: Trial, variable: Symbol, point: Expr) -> Observation:
    """The result of the limit along every sequence: FAILS if one stays away, HOLDS if all converge.

    For an instance with long arrays it is the first sequence alone.
    """
    results = []
    for number, sequence in enumerate(_sequences(variable, point, trial)):
        exponents = (*_EXPONENTS, _FARTHEST) if number == 0 else _FEW
        with precision(_BITS):
            terms = [_term(formula, _moved(trial, variable, number, k, sequence)) for k in exponents]
            usable = [x for x in terms if x is not None and x.rad() < _BLUR * (1 + abs(x))]
            if len(usable) < _FEWEST:
                early = [_term(formula, _moved(trial, variable, number, k, sequence)) for k in _EARLY]
                return _departs([x for x in early if x is not None], value)
            found = _judged(usable, value, f"{variable} moved by 2^{_EXPONENTS[-1]}")
        if found.outcome is not Outcome.HOLDS:
            return found
        results.append(found)
        if max(trial.instance.sizes.values(), default=0) > _LONG:
            break
    return max(results, key=lambda each: each.residual or 0.0)


def _moved(trial: Trial, variable: Symbol, number: int, k: int, sequence: Callable[[int], arb]) -> Evaluator:
    """The evaluator with the variable at a term of the sequence, shared by all values of the free indices."""

    def anew() -> Evaluator:
        return Trial(trial.claim, trial.instance, trial.inside).evaluator

    sharp = trial.once(("sequence",), anew)
    return trial.once(
        ("sequence", variable, number, k), lambda: sharp.extended(**{variable.name: sequence(k)})
    )


def _term(formula: Formula, evaluator: Evaluator) -> arb | None:
    try:
        found = formula(evaluator)
    except UnevaluableError:
        return None
    return found if found.is_finite() else None


def _sequences(variable: Symbol, point: Expr, trial: Trial) -> Iterator[Callable[[int], arb]]:
    """Powers of 2, of 3, irrational multiples and half-integers; integers for a variable that is one."""
    if point in (oo, -oo):
        sign = 1 if point is oo else -1
        yield lambda k: sign * arb(2) ** k
        yield lambda k: sign * (arb(2) ** k + 1)
        yield lambda k: sign * arb(3) ** k
        if not variable.is_integer:
            yield lambda k: sign * (arb(2) ** k + arb(1) / 2)
            yield lambda k: sign * arb(2) ** k * arb(2).sqrt().mid()
        return
    with precision(_BITS):
        end = Trial(trial.claim, trial.instance, trial.inside).evaluator(point)
    yield lambda k: end + arb(2) ** -k
    yield lambda k: end + (arb(3) ** -k).mid()
    yield lambda k: end + (1 / (arb(2) ** k + arb(1) / 2)).mid()
    yield lambda k: end + (arb(2) ** -k * arb(2).sqrt()).mid()


def _judged(terms: list[arb], value: arb, words: str) -> Observation:
    errors = [abs(x - value) / (1 + abs(value)) for x in terms]
    earlier, before, last = errors[-3:]
    if last > _FAR and last > before > earlier:
        decided = numerical(upper(last), _FAR, _BOUNDLESS)
        return fails(
            "limit", "the sequence grows without bound", f"limit {show(value)}", "beyond 1e100", decided
        )
    close = max(_CLOSE if last < before * _SHRINKS else 0.0, _NEGLIGIBLE)
    if upper(last) <= close:
        return within("limit", upper(last), _CLOSE, _BECAUSE, words)
    if abs(last - before) < _SAME * last and abs(before - earlier) < _SIMILAR * last:
        return fails(
            "limit",
            "the sequence stays away from the printed limit",
            f"limit {show(value)}",
            f"{show(terms[-1])} far along",
            numerical(upper(last), upper(last - abs(last - before)) * 0.999, _STAYS),
        )
    rate = float((last / before).mid()) if before > 0 else float("inf")
    return inconclusive("limit", f"still {upper(last):.0e} away, {rate:.2g} times the distance before")


def _departs(reached: list[arb], value: arb) -> Observation:
    """FAILS if each of the first terms is ten times as far from the printed limit as the one before."""
    errors = [abs(x - value) for x in reached]
    if len(errors) >= _FEWEST and all(later > _AWAY * sooner for sooner, later in pairwise(errors)):
        printed, actual = f"limit {show(value)}", f"then {show(reached)}"
        decided = numerical(upper(errors[-1]), _AWAY * upper(errors[-2]), _MOVES_AWAY)
        return fails("limit", "the sequence moves away from the printed limit", printed, actual, decided)
    last = f"; still {upper(errors[-1]):.0e} away" if errors else ""
    return inconclusive("limit", f"the sequence is not finite at working precision{last}")
