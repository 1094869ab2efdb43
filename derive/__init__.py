"""What follows: derivations by SymPy, one engine for arbitrary n (and arbitrary S, A)."""

from derive.derivation import Derivation
from derive.engine import derivation_of, derive
from derive.step import Rule, Step

__all__ = ["Derivation", "Rule", "Step", "derivation_of", "derive"]
