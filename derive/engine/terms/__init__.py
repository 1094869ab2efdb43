"""Translations of the terms to SymPy, one module each, found by walking the package."""

from sympy import Expr

from maxent.derive.engine.reading import Reading
from maxent.problems.registry import kinds, readings
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import Term

_READINGS = readings(__name__, "READING", kinds("maxent.problems.terms", Term))


def reading_of(term: Term) -> Reading[Term]:
    """The term's reading; for an unknown class one that raises ``UnreadableError`` over every space."""
    return _READINGS.get(type(term), Reading())


def read_term(term: Term, space: Space) -> Expr:
    """The term with its weight.

    Raises:
        UnreadableError: if the term has no meaning over the space.
    """
    return term.weight * reading_of(term).over(term, space)
