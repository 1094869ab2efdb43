"""Expressions, problems, statements and derivations as LaTeX and as plain text."""
