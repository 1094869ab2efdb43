"""Attention read as statistical mechanics: kernel weights, positions as phases."""
