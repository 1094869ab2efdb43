"""Entropy mirror descent on the free energy of a policy, pi_ref and r fixed, with step size eta."""

from sympy import Symbol

eta = Symbol("eta", positive=True)
k = Symbol("k", integer=True, nonnegative=True)
