"""Whether the values of defined names are what their symbols and their definitions say of them."""

from collections.abc import Callable, Iterator, Mapping

from flint import arb, fmpq
from sympy import Expr, Indexed, Symbol

from maxent.problems.claims.claim import Definition
from maxent.verify.arithmetic.rational_or_ball import Number
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.errors import NoAnswerError
from maxent.verify.trials.trial import Trial

_VIOLATED: Mapping[str, Callable[[Number], bool]] = {
    "positive": lambda value: value <= 0,
    "negative": lambda value: value >= 0,
    "nonnegative": lambda value: value < 0,
    "nonpositive": lambda value: value > 0,
    "nonzero": lambda value: isinstance(value, fmpq) and value == 0,
    "integer": lambda value: not _may_be_whole(value),
}
"""When a value certainly is not what the assumption says; a ball around 0 is certainly neither."""


def violated(trial: Trial) -> str | None:
    """The first defined name whose value certainly violates what is assumed of it, in a sentence, or None.

    That is an assumption of its symbol, or the interval of its definition.
    """
    condition = trial.claim.condition
    own = condition.definitions if trial.inside and condition is not None else ()
    anew = {_base(definition) for definition in own}
    kept = (definition for definition in trial.claim.definitions if _base(definition) not in anew)
    return next((said for definition in (*kept, *own) for said in _violations(definition, trial)), None)


def _violations(definition: Definition, trial: Trial) -> Iterator[str]:
    name = definition.name
    label = name.base.label if isinstance(name, Indexed) else name
    assumed = [word for word in _VIOLATED if getattr(label, f"is_{word}")]
    if not assumed and definition.interval is None:
        return
    expression = trial.concrete(definition.expression)
    for at in positions(free_indices(trial.evaluator, expression)):
        value = _value(expression, trial, at)
        if value is None:
            return
        for word in assumed:
            if _VIOLATED[word](value):
                yield _said(definition, value, at, trial, f"its symbol is {word}; weaken the symbol")
        if definition.interval is not None:
            low, high = (_value(end, trial, at) for end in definition.interval)
            if (low is not None and value <= low) or (high is not None and value >= high):
                ends = ", ".join(map(str, definition.interval))
                yield _said(definition, value, at, trial, f"its interval is ({ends}); widen the interval")


def _value(expression: Expr, trial: Trial, at: Mapping[Symbol, int]) -> "Number | None":
    """The value, None where there is none or it is infinite."""
    if expression.is_infinite:
        return None
    try:
        value = trial.exact(expression, at)
    except NoAnswerError:
        return None
    return None if isinstance(value, arb) and not value.is_finite() else value


def _said(definition: Definition, value: Number, at: Mapping[Symbol, int], trial: Trial, but: str) -> str:
    number = value if isinstance(value, fmpq) else value.str(6, radius=False)
    name = definition.name.xreplace(dict(at))
    return f"{name} is {number} at the instance {trial.instance.label}, but {but}"


def _may_be_whole(value: Number) -> bool:
    return value.q == 1 if isinstance(value, fmpq) else bool(value.contains_integer())


def _base(definition: Definition) -> str:
    name = definition.name
    return str(name.base) if isinstance(name, Indexed) else name.name
