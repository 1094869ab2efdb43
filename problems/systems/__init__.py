"""Dynamical systems as data: diffusions, gradient flows, and flows and iterations of a state."""
