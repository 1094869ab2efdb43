"""Statements that a relation holds for some values of the parameters."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import IndexedBase, Symbol
from sympy.core.relational import Relational

from maxent.problems.expressions.sentence import Sentence
from maxent.problems.parameters.drawing import Value
from maxent.problems.statements.statement import Effort, Statement


@dataclass(frozen=True)
class Existence(Statement):
    """``relation`` holds for some values of the parameters, in particular for those of ``witness``.

    The witness has an exact value for every parameter of the claim, which determine the sizes.
    """

    relation: Relational
    witness: tuple[tuple[Symbol | IndexedBase, Value], ...]
    kind: ClassVar[str] = "existence"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("relation",)

    def written(self) -> Sentence:
        """Somewhere, the relation."""
        return r"\text{somewhere}\ ", self.relation
