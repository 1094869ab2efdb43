"""How expressions, statements and derivations are written; nothing is derived here."""
