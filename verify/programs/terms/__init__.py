"""The numerical forms of the terms, one file for each kind; the package is searched for them."""

from collections.abc import Sequence

import cvxpy as cp

from maxent.problems.registry import kinds, readings
from maxent.problems.terms.term import Term
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate

_NUMBERS = readings(__name__, "NUMBERS", kinds("maxent.problems.terms", Term))


def numbers_of(term: Term) -> TermNumbers[Term]:
    """The numerical forms of the term's kind; if there are none, an object whose methods all raise."""
    return _NUMBERS.get(type(term), TermNumbers())


def lower_term(term: Term, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    """The term of a vector x, times its weight, in CVXPY.

    Raises:
        UnloweredError: if the term has no form over a vector.
    """
    return numbers.scalar(term.weight) * numbers_of(term).lowered(term, x, numbers)


def coordinates(
    term: Term, size: int, evaluator: Evaluator, basis: Basis | None = None
) -> Sequence[Coordinate]:
    """The summands of the term, times its weight, in ``size`` coordinates, of the basis if there is one.

    Raises:
        NoConjugateError: if the term is not a sum over these coordinates.
    """
    weight, read = evaluator(term.weight), numbers_of(term)
    if basis is not None:
        return [c.scaled(weight) for c in read.in_basis(term, size, evaluator, basis)]
    return [c.scaled(weight) for c in read.coordinates(term, size, evaluator)]
