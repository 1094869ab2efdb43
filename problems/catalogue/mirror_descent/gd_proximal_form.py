"""Gradient descent is the minimiser of a linear term plus half the squared distance."""

from sympy import Rational

from maxent.problems import Claim, Linear, Optimum, Source, SquaredDistance, Verdict, minimise
from maxent.problems.catalogue.mirror_descent._euclidean import GIVEN, GRADIENT_STEP, SPACE, eta, g, x_t
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="gd-proximal-form",
    title="The proximal step with squared Euclidean distance is the gradient step",
    source=Source(THERMODYNAMICS, "1. Gradient descent, viewed sideways"),
    printed=r"x_{t+1}=\arg\min_x\left\{\eta\,\langle\nabla f(x_t),x\rangle"
    r"+\tfrac12\|x-x_t\|^2\right\}=x_t-\eta\,\nabla f(x_t)",
    given=GIVEN,
    problem=minimise(SPACE, Linear(g, weight=eta), SquaredDistance(x_t, weight=Rational(1, 2))),
    statements=(Optimum(GRADIENT_STEP),),
    expected=Verdict.CONFIRMED,
)
