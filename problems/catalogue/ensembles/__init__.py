"""Ensembles of statistical mechanics and their partition functions."""
