"""Ensembles of statistical mechanics: what is exchanged, what is fixed, and their partition functions."""
