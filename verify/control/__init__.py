"""Entropy-regularised Markov decision processes in balls: policies, their returns, bounds on the optimum."""
