"""Maximum caliber over trajectories of T stages: expected reward and entropy relative to the dynamics."""

from sympy import IndexedBase

from maxent.problems import Dynamics, InitialLaw, Linear, PathDivergence, Trajectories, maximise
from maxent.problems.catalogue.soft_bellman._horizon import P, Q, T, V, alpha, h, pi, r, rho
from maxent.problems.expressions.notation import A, S, a, s, t

x = IndexedBase("x", nonnegative=True)
eta, nu = IndexedBase("eta", real=True), IndexedBase("nu", real=True)

TRAJECTORIES = Trajectories(x, h, s, a, t, T, S, A, policy=pi, action_value=Q, value=V)
PATH_GIBBS = maximise(
    TRAJECTORIES, Linear(r), PathDivergence(P, rho, -alpha), subject_to=[InitialLaw(rho, multiplier=nu)]
)
"""Over all laws of trajectories with this first state: the law of the next state is optimised as well."""
UNDER_DYNAMICS = maximise(
    TRAJECTORIES, Linear(r), PathDivergence(P, rho, -alpha), subject_to=[Dynamics(P, rho, multiplier=eta)]
)
"""Over the laws of trajectories that some policy has under the dynamics."""
