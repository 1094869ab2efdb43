"""Statements that compare a formula that certainly has no value with one that has."""

from collections.abc import Callable, Sequence

from flint import arb

from maxent.verify.errors import NoAnswerError, UndefinedError
from maxent.verify.findings.observation import Observation, fails, inconclusive, show, without_value

Side = arb | UndefinedError
"""The value of one side, or the exception that says why it certainly has none."""


def side(value: Callable[[], arb]) -> Side:
    """The value that the function returns, or the ``UndefinedError`` that it raises."""
    try:
        return value()
    except UndefinedError as failure:
        return failure


def undefined(check: str, printed: Side, actual: Side, where: str = "") -> Observation | None:
    """The result where a side has no value: FAILS if the other is finite, UNDEFINED if neither has.

    None if both sides are numbers.
    """
    if isinstance(printed, UndefinedError) and isinstance(actual, UndefinedError):
        return without_value(check, f"neither side has a value{where}: {printed}")
    for without, other in ((printed, actual), (actual, printed)):
        if isinstance(without, UndefinedError):
            assert isinstance(other, arb)
            if not other.is_finite():
                return inconclusive(check, f"a side has no value{where}: {without}")
            shown = [f"no value: {without}" if each is without else show(other) for each in (printed, actual)]
            return fails(check, f"one side has no value{where} and the other has: {without}", *shown)
    return None


def undefined_at_optimum(
    check: str, failure: UndefinedError, optimum: Callable[[], Sequence[arb]]
) -> Observation:
    """The result where the printed formula of an optimum has no value: FAILS if the optimum is enclosed.

    ``optimum`` returns the enclosed point, or raises a ``NoAnswerError`` where there is none.
    """
    try:
        point = tuple(optimum())
    except NoAnswerError as other:
        return inconclusive(check, f"{failure}; and {other}")
    if not all(x.is_finite() for x in point):
        return inconclusive(check, f"{failure}; and the optimum is not enclosed")
    return fails(check, str(failure), "no value", f"the optimum is {show(point)}")
