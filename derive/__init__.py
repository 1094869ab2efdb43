"""Symbolic derivations and proofs by SymPy, for arbitrarily many outcomes, states and actions."""

from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.engine import derivation_of, derive
from maxent.derive.step import Rule, Step

__all__ = ["Derivation", "Rule", "Step", "derivation_of", "derive"]
