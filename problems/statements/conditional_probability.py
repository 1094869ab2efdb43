"""Statements about the conditional law of one binary unit under a Gibbs law."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, IndexedBase, Symbol

from maxent.problems.expressions.name import COUNTING, Name
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Effort, Statement


@dataclass(frozen=True)
class ConditionalProbability(Statement):
    """Given all other units, the unit ``unit`` is 1 with probability ``formula``.

    The configuration has ``size`` entries in {0, 1} and a probability proportional to
    exp(-energy / temperature), where ``energy`` is an expression in the configuration.  ``unit`` is a free
    index of the formula, which may contain the other units.
    """

    configuration: IndexedBase
    size: Symbol
    energy: Expr
    temperature: Expr
    unit: Symbol
    formula: Expr
    kind: ClassVar[str] = "conditional-probability"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula", "energy")

    @property
    def names(self) -> tuple[Name, ...]:
        """The configuration of zeros and ones, and the unit's index."""
        bits = {"integer": True, "nonnegative": True}
        return Name(self.configuration, "the configuration", bits, rank=1), Name(
            self.unit, "an index", COUNTING
        )

    def written(self) -> Sentence:
        """P(unit = 1 | the others) = formula, with the energy and the temperature."""
        on = (self.configuration, "_{", self.unit, "}")
        law = (r",\quad E = ", self.energy, r"\ \text{at}\ ", self.temperature)
        return r"\mathrm{P}(", *on, r" = 1 \mid \text{the others}) = ", self.formula, *law
