"""Variants of claims: wrong ones that a checker must refute, equivalent ones that it must not mind."""

from derive.variants.claim import Target, Variant, equivalents, mutants
from derive.variants.formula import OPERATORS

__all__ = ["OPERATORS", "Target", "Variant", "equivalents", "mutants"]
