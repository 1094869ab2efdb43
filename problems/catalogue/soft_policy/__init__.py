"""Policies over continuous actions: the Boltzmann density, and the Gaussian that an actor can be."""
