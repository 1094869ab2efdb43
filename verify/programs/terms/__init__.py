"""The terms with numbers, a file each, found by walking."""

from collections.abc import Sequence

import cvxpy as cp

from maxent.problems.term import Term
from maxent.problems.vocabulary import kinds, readings
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate

_NUMBERS = readings(__name__, "NUMBERS", kinds("maxent.problems.terms", Term))


def numbers_of(term: Term) -> TermNumbers[Term]:
    """The term's readings; one that refuses everything for a term that has none."""
    return _NUMBERS.get(type(term), TermNumbers())


def lower_term(term: Term, x: cp.Expression, numbers: Numbers) -> cp.Expression:
    """The term over a vector variable, weight included.

    Raises:
        UnloweredError: if the term has no form over a vector.
    """
    return numbers.scalar(term.weight) * numbers_of(term).lowered(term, x, numbers)


def coordinates(
    term: Term, size: int, evaluator: Evaluator, basis: Basis | None = None
) -> Sequence[Coordinate]:
    """The term, weight included, for coordinates 1..size, in the basis if there is one.

    Raises:
        NoConjugateError: for a term that is not a sum over them.
    """
    weight, read = evaluator(term.weight), numbers_of(term)
    if basis is not None:
        return [c.scaled(weight) for c in read.in_basis(term, size, evaluator, basis)]
    return [c.scaled(weight) for c in read.coordinates(term, size, evaluator)]
