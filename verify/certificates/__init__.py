"""Weak duality: the optimal value and the quantities at the optimum, enclosed whatever a solver did."""
