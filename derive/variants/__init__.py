"""Variants of claims: wrong ones that a checker must refute, equivalent ones that it must not mind."""

from maxent.derive.variants import formula, problem, statement
from maxent.derive.variants.claim import DROP_ASSUMPTION, Target, Variant, equivalents, mutants

__all__ = ["OPERATORS", "Target", "Variant", "equivalents", "mutants"]

OPERATORS = tuple(
    dict.fromkeys((*formula.OPERATORS, *statement.OPERATORS, *problem.OPERATORS, DROP_ASSUMPTION))
)
"""Every way to get a claim wrong, by name."""
