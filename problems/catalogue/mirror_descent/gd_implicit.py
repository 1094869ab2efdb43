"""Implicit in the sense of the document: the step is defined by a minimisation, and solves its equation.

The scheme stays explicit: the gradient is the one at the current point.  The step that takes it at the
next point is another one (x / (1 + eta) instead of (1 - eta) x for f = x^2 / 2).
"""

from sympy import Rational

from maxent.problems import Claim, Linear, Source, SquaredDistance, Stationarity, Verdict, WellPosed, minimise
from maxent.problems.catalogue.mirror_descent._euclidean import GIVEN, SPACE, eta, g, x, x_t
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="gd-implicit",
    title="The gradient step is the one solution of a local minimisation problem",
    source=Source(THERMODYNAMICS, "1. Gradient descent, viewed sideways"),
    printed=r"x_{t+1}=\arg\min_x\left\{\eta\,\langle\nabla f(x_t),x\rangle+\tfrac12\|x-x_t\|^2\right\}",
    given=GIVEN,
    problem=minimise(SPACE, Linear(g, weight=eta), SquaredDistance(x_t, weight=Rational(1, 2))),
    statements=(WellPosed(), Stationarity(eta * g[i] + x[i] - x_t[i])),
    expected=Verdict.CONFIRMED,
)
