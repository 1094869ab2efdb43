"""Closed forms of flows and iterations: laws that move by log-affine factors or exchange mass."""
