"""Mirror descent with half the squared norm as mirror map is gradient descent."""

from sympy import Dummy, Lambda

from maxent.problems import Bregman, Claim, Linear, Optimum, Source, Verdict, minimise
from maxent.problems.catalogue.mirror_descent._euclidean import GIVEN, GRADIENT_STEP, SPACE, eta, g, x_t
from maxent.problems.documents.sources import THERMODYNAMICS

u = Dummy("u", real=True)

CLAIM = Claim(
    id="md-recovers-gd",
    title="With half the squared norm as mirror map, mirror descent is gradient descent",
    source=Source(THERMODYNAMICS, "2. Mirror descent: change the geometry"),
    printed=r"x_{t+1}=\arg\min_x\left\{\langle\nabla f(x_t),x\rangle+\tfrac1\eta D_\psi(x,x_t)\right\},"
    r"\ \psi(x)=\tfrac12\|x\|^2\ \Rightarrow\ x_{t+1}=x_t-\eta\,\nabla f(x_t)",
    given=GIVEN,
    problem=minimise(SPACE, Linear(g), Bregman(Lambda(u, u**2 / 2), x_t, weight=1 / eta)),
    statements=(Optimum(GRADIENT_STEP),),
    expected=Verdict.CONFIRMED,
)
