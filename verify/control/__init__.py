"""Policies, their returns and values, in balls; the discounted and the finite-horizon problem."""
