"""For a strictly convex potential alone the mirror-descent step need not exist.

With psi = exp, x_t = 0, g = 2 and eta = 1 the objective 2x + exp(x) - 1 - x falls without bound.  A step
exists, and is unique, where psi'(x_t) - eta g is a slope that psi has somewhere, as it always is for a
Legendre potential.  Stated for a potential that is a sum over the coordinates.
"""

from sympy import Derivative, Dummy, Eq, Function, IndexedBase, Lambda, Subs, Symbol

from maxent.problems import (
    Bregman,
    Claim,
    Condition,
    Definition,
    Euclidean,
    Linear,
    Source,
    Stationarity,
    Verdict,
    WellPosed,
    minimise,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import convex_potential, inverse_temperature, real

psi = Function("psi")
u = Dummy("u", real=True)
x, x_t, z = (IndexedBase(name, real=True) for name in ("x", "x_t", "z"))
g = IndexedBase("g", real=True)
eta = Symbol("eta", positive=True)


def slope(point: IndexedBase) -> Subs:
    """The potential's derivative in coordinate i of a point."""
    return Subs(Derivative(psi(u), u), u, point[i])


CLAIM = Claim(
    id="mirror-descent-update",
    title="The mirror-descent step exists, is unique, and moves the slope of the potential by eta g",
    source=Source(THERMODYNAMICS, "2. Mirror descent: change the geometry"),
    printed=r"x_{t+1}=\arg\min_x\left\{\langle\nabla f(x_t),x\rangle+\tfrac1\eta D_\psi(x,x_t)\right\}",
    given=(convex_potential(psi), real(x_t, n), real(g, n), inverse_temperature(eta)),
    problem=minimise(Euclidean(x, i, n), Linear(g), Bregman(Lambda(u, psi(u)), x_t, weight=1 / eta)),
    statements=(WellPosed(), Stationarity(g[i] + (slope(x) - slope(x_t)) / eta)),
    condition=Condition(
        "the slope that the step aims at is one that the potential has, at some z",
        Eq(slope(x_t) - eta * g[i], slope(z)),
        given=(real(z, n),),
        definitions=(Definition(g[i], (slope(x_t) - slope(z)) / eta),),
    ),
    expected=Verdict.CONDITIONAL,
)
