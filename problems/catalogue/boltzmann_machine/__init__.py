"""Boltzmann machines: binary units with pairwise couplings, under a Gibbs law."""
