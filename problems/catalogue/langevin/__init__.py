"""Langevin dynamics: diffusions on the line, their stationary laws, and what flows they are."""
