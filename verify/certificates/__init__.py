"""Rigorous enclosures, by weak duality, of the optimal value and of the quantities at the optimum."""
