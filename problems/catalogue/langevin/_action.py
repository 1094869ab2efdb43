"""One action on the line, its value and SAC's free energy in one state, as document 001 writes them."""

from sympy import Function, Symbol, log

from maxent.problems import Diffusion
from maxent.problems.parameters.parameter import confining_potential, temperature

a = Symbol("a", real=True)
E = Function("E", real=True)
"""The energy, which is the negative action value; it confines the action."""
alpha = Symbol("alpha", positive=True)
rho = Symbol("pi", positive=True)
"""The policy's density at an action."""

Q = -E(a)
GIVEN = (confining_potential(E), temperature(alpha))
FREE_ENERGY = -Q * rho + alpha * rho * log(rho)
"""The integrand of -E[R] - alpha H."""
LANGEVIN = Diffusion(a, Q.diff(a), alpha)
"""da = Q'(a) dt + sqrt(2 alpha) dW."""
