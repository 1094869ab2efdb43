"""What contradicts a statement, for the kinds that can be tried without solving a problem."""

from maxent.problems.registry import walk
from maxent.problems.statements import Statement
from maxent.verify.adversary.contradictions._contradiction import Contradiction, Extras, Way, Ways

__all__ = ["Contradiction", "Extras", "Way", "way_of"]


def _collected() -> Ways:
    return {kind: way for _, ways in walk(__name__, "WAYS") for kind, way in ways.items()}


_WAYS = _collected()


def way_of(statement: Statement) -> Way | None:
    """How the statement is contradicted; None for a kind whose test has to solve something."""
    return _WAYS.get(type(statement))
