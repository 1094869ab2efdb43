"""Attention in terms of statistical mechanics: kernel weights as Boltzmann laws, rotary embeddings."""
