"""Soft Bellman equations: entropy-regularised control of finite Markov decision processes."""
