"""Testing bounds on the distance to a fixed point by the residual |T(x) - x| of an operator T.

Distances are in the maximum norm.
"""

from flint import arb

from maxent.problems.statements import ResidualBound
from maxent.verify.arithmetic.evaluator import Nested
from maxent.verify.arithmetic.truth import NEGLIGIBLE, agree, relative
from maxent.verify.findings.observation import Observation, certain, encloses, fails, inconclusive, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_SHIFTS = (1, -1, 100)
Entries = dict[tuple[int, ...], arb]


def try_residual_bound(statement: ResidualBound, trial: Trial) -> list[Observation]:
    """The bound at the instance's array and at the fixed point plus constants, where it is tight.

    It also fails if the operator certainly moves the array that is said to be its fixed point.
    """
    values = trial.evaluator.binding.values
    fixed = _entries(values[str(statement.fixed_point)])
    unmoved = _moved(statement, fixed, trial)
    if any(agree(unmoved[at], fixed[at]) is False for at in fixed):
        words = "the operator moves what is said to be its fixed point"
        return [fails("residual", words, show(tuple(unmoved.values())), show(tuple(fixed.values())))]
    own = _entries(values[str(statement.point.base)])
    arrays = {"at the given array": own}
    for shift in _SHIFTS:
        arrays[f"at the fixed point plus {shift}"] = {at: entry + shift for at, entry in fixed.items()}
    return [_compared(statement, words, array, fixed, trial) for words, array in arrays.items()]


def _compared(
    statement: ResidualBound, words: str, array: Entries, fixed: Entries, trial: Trial
) -> Observation:
    moved = _moved(statement, array, trial)
    error = _largest([array[at] - fixed[at] for at in fixed])
    residual = _largest([moved[at] - array[at] for at in fixed])
    allowed = trial.evaluator(statement.factor) * residual
    if error > allowed and agree(error, allowed) is False:
        return fails(
            "residual",
            f"{words} the error is larger than the residual allows",
            f"at most {show(allowed)} from the residual {show(residual)}",
            f"error {show(error)}",
        )
    if agree(error, allowed):
        return encloses("residual", relative(error, allowed), NEGLIGIBLE, "errors against residuals")
    if error < allowed:
        return certain("residual", "errors against residuals")
    return inconclusive("residual", "the balls are too wide")


def _moved(statement: ResidualBound, array: Entries, trial: Trial) -> Entries:
    """The operator applied to the array, entry by entry."""
    evaluator = trial.evaluator.extended(**{str(statement.point.base): _nested(array)})
    indices = statement.point.indices
    return {at: evaluator(statement.operator, dict(zip(indices, at, strict=True))) for at in array}


def _largest(entries: list[arb]) -> arb:
    largest = arb(0)
    for entry in entries:
        largest = largest.max(abs(entry))
    return largest


def _entries(array: Nested, at: tuple[int, ...] = ()) -> Entries:
    if isinstance(array, arb):
        return {at: array}
    found: Entries = {}
    for position, part in enumerate(array, 1):
        found |= _entries(part, (*at, position))
    return found


def _nested(array: Entries) -> Nested:
    """The array as nested tuples, the inverse of ``_entries``."""
    if () in array:
        return array[()]
    length = max(at[0] for at in array)
    return tuple(
        _nested({at[1:]: entry for at, entry in array.items() if at[0] == position})
        for position in range(1, length + 1)
    )


TESTS: Tests = {ResidualBound: try_residual_bound}
