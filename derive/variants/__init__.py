"""Wrong and equivalent variants of claims."""

from maxent.derive.variants import formula, problem, statement
from maxent.derive.variants.claim import DROP_ASSUMPTION, Target, Variant, equivalents, mutants

__all__ = ["OPERATORS", "Target", "Variant", "equivalents", "mutants"]

OPERATORS = tuple(
    dict.fromkeys((*formula.OPERATORS, *statement.OPERATORS, *problem.OPERATORS, DROP_ASSUMPTION))
)
"""The names of all mutation operators."""
