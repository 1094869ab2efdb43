"""The replicator flow of a policy over n actions, with a bare reward and with the KL-shaped advantage."""

from sympy import Expr, IndexedBase, Symbol, exp, log

from problems import Flow, Simplex
from problems.notation import i, j, n, total
from problems.parameter import distribution, real, temperature

pi = IndexedBase("pi", positive=True)
pi_0 = IndexedBase("pi_0", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
r = IndexedBase("r", real=True)
tau = Symbol("tau", positive=True)
time = Symbol("t", nonnegative=True)

SPACE = Simplex(pi, i, n)
BARE = (distribution(pi_0, n), real(r, n))
SHAPED = (*BARE, distribution(pi_ref, n), temperature(tau))


def shaped(action: Symbol) -> Expr:
    """The KL-shaped advantage r - tau log(pi / pi_ref), up to a baseline."""
    return r[action] - tau * log(pi[action] / pi_ref[action])


def tilted(action: Symbol) -> Expr:
    """The Gibbs policy, up to its normaliser."""
    return pi_ref[action] * exp(r[action] / tau)


MEAN = total(pi[j] * shaped(j), j)
GIBBS = tilted(i) / total(tilted(j), j)
BARE_FLOW = Flow(SPACE, time, pi[i] * (r[i] - total(pi[j] * r[j], j)))
SHAPED_FLOW = Flow(SPACE, time, pi[i] * (shaped(i) - MEAN))
