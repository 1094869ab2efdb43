"""Exact expectations over independent draws: of polynomials, and of functions of the number of ones."""

from derive.expectation.counting import counted
from derive.expectation.polynomial import polynomial

__all__ = ["counted", "polynomial"]
