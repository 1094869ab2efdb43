"""The numerical forms of the constraints, one file for each kind; the package is searched for them."""

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.registry import kinds, readings
from maxent.verify.programs.reading import ConstraintNumbers

_NUMBERS = readings(__name__, "NUMBERS", kinds("maxent.problems.constraints", Constraint))


def numbers_of(constraint: Constraint) -> ConstraintNumbers[Constraint]:
    """The numerical forms of the constraint's kind; if there are none, an object whose methods all raise."""
    return _NUMBERS.get(type(constraint), ConstraintNumbers())
