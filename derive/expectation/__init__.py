"""Exact expectations over independent draws, of polynomials and of functions of the number of ones."""

from maxent.derive.expectation.counting import counted, is_binary, mass_of_ones
from maxent.derive.expectation.polynomial import polynomial

__all__ = ["counted", "is_binary", "mass_of_ones", "polynomial"]
