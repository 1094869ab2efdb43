"""Finitely many paths, each with its action, and the law of largest entropy at a mean action."""

from sympy import IndexedBase, Symbol

from maxent.problems import Entropy, Moment, Normalisation, Simplex, maximise
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import moment, real

P = IndexedBase("P", positive=True)
L = IndexedBase("L", real=True)
L_bar = Symbol("L_bar", real=True)
nu, lam = Symbol("nu", real=True), Symbol("lambda", real=True)

GIVEN = (real(L, n), moment(L_bar, L, n))
"""``L[i]`` is the action (integrated Lagrangian) of path i, ``L_bar`` the prescribed mean action."""
PROBLEM = maximise(Simplex(P, i, n), Entropy(), subject_to=[Normalisation(nu), Moment(L, L_bar, lam)])
