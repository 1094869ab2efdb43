"""The constraints with numbers, a file each, found by walking."""

from maxent.problems.constraint import Constraint
from maxent.problems.vocabulary import kinds, readings
from maxent.verify.programs.reading import ConstraintNumbers

_NUMBERS = readings(__name__, "NUMBERS", kinds("maxent.problems.constraints", Constraint))


def numbers_of(constraint: Constraint) -> ConstraintNumbers[Constraint]:
    """The constraint's readings; one that refuses everything for a constraint that has none."""
    return _NUMBERS.get(type(constraint), ConstraintNumbers())
