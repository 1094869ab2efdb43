"""The terms in SymPy, a file each, found by walking."""

from sympy import Expr

from maxent.derive.engine.reading import Reading
from maxent.problems.space import Space
from maxent.problems.term import Term
from maxent.problems.vocabulary import kinds, readings

_READINGS = readings(__name__, "READING", kinds("maxent.problems.terms", Term))


def reading_of(term: Term) -> Reading[Term]:
    """The term's reading; one that refuses everything for a term that has none."""
    return _READINGS.get(type(term), Reading())


def read_term(term: Term, space: Space) -> Expr:
    """One term, weight included.

    Raises:
        UnreadableError: if it has no meaning over the space.
    """
    return term.weight * reading_of(term).over(term, space)
