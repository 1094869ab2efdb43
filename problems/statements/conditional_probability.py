"""Statements about the Gibbs law of binary units."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, IndexedBase, Symbol

from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Statement


@dataclass(frozen=True)
class ConditionalProbability(Statement):
    """Given all other units, the unit ``unit`` is on with probability ``formula``.

    ``configuration[j]`` in {0, 1}, j = 1..size, is drawn with a probability proportional to
    exp(-energy / temperature), the energy an expression in the configuration.  The unit is a free index
    of the formula, which may speak of the configuration.
    """

    configuration: IndexedBase
    size: Symbol
    energy: Expr
    temperature: Expr
    unit: Symbol
    formula: Expr
    kind: ClassVar[str] = "conditional-probability"
    printed_fields: ClassVar[tuple[str, ...]] = ("formula", "energy")

    def written(self) -> Sentence:
        """P(unit on | the others) = formula, with the energy and the temperature."""
        on = (self.configuration, "_{", self.unit, "}")
        law = (r",\quad E = ", self.energy, r"\ \text{at}\ ", self.temperature)
        return r"\mathrm{P}(", *on, r" = 1 \mid \text{the others}) = ", self.formula, *law
