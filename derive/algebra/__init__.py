"""Rewriting SymPy expressions, proving them equal and finding their signs, without reference to a problem."""
