"""Gibbs distributions: entropy-regularised reward, maximum entropy, free energy."""
