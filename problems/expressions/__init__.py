"""Notation for formulas (indices, sizes, sums, extrema), and what is needed to print them."""
