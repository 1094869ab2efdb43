"""A particle in a potential at a temperature, as document 001 writes it."""

from sympy import Function, Symbol, exp

from maxent.problems.parameters.parameter import confining_potential, positive, temperature

x = Symbol("x", real=True)
V = Function("V", real=True)
kT = Symbol("k_BT", positive=True)
gamma = Symbol("gamma", positive=True)
D = kT / gamma
"""Einstein's relation."""

FORCE = -V(x).diff(x)
BOLTZMANN = exp(-V(x) / kT)
GIVEN = (confining_potential(V), temperature(kT), positive(gamma))
