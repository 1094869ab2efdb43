"""The two directions of a Bregman divergence differ in third order by the potential's third derivative.

So a potential with the same divergence in both directions has no third derivative: it is quadratic.
For the negative entropy the difference is written out in full.
"""

from sympy import Derivative, Dummy, Function, Lambda, Rational, Subs, Symbol, log

from maxent.problems import Claim, Expansion, Identity, Source, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import bregman_divergence
from maxent.problems.parameters.parameter import convex_function, positive

psi = Function("psi")
x, y, h = (Symbol(name, positive=True) for name in ("x", "y", "h"))
u = Dummy("u", positive=True)
PSI, ENTROPY = Lambda(u, psi(u)), Lambda(u, u * log(u))

CLAIM = Claim(
    id="bregman-asymmetric",
    title="A Bregman divergence is asymmetric wherever the third derivative of its potential is not zero",
    source=Source(THERMODYNAMICS, "2. Mirror descent: change the geometry"),
    printed=r"D_\psi(x,y)\ne D_\psi(y,x)",
    given=(convex_function(psi), positive(x), positive(y)),
    statements=(
        Expansion(
            bregman_divergence(PSI, x + h, x) - bregman_divergence(PSI, x, x + h),
            h,
            -Subs(Derivative(psi(u), (u, 3)), u, x) * h**3 * Rational(1, 6),
            order=4,
        ),
        Identity(
            bregman_divergence(ENTROPY, x, y) - bregman_divergence(ENTROPY, y, x),
            (x + y) * log(x / y) - 2 * (x - y),
        ),
    ),
    expected=Verdict.CONFIRMED,
)
