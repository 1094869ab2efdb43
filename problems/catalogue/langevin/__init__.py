"""Langevin dynamics: diffusions on the line, their stationary laws, and gradient flows of free energies."""
