"""Policies over continuous actions: Boltzmann densities and Gaussian policies."""
