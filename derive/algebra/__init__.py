"""Rewriting, comparing and signing SymPy expressions; nothing here knows of a problem or a claim."""
