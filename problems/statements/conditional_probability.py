"""Statements about the Gibbs law of binary units."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, IndexedBase, Symbol


@dataclass(frozen=True)
class ConditionalProbability:
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
