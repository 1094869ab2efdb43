"""Evaluating and comparing expressions: balls, intervals, exact numbers, floats.  Knows no problem."""
