"""Boltzmann machines: binary units with pairwise couplings, at a temperature."""
