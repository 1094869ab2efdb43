"""With reward K delta the crossover stays at a finite temperature, and its width falls as 1/K."""

from sympy import Abs, Derivative, Rational, Subs, Symbol, exp, log, oo

from maxent.problems import Claim, Definition, Identity, Limit, Source, Verdict
from maxent.problems.catalogue.critical_temperature._steps import K, delta, q, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import count, positive, probability, temperature

L = Symbol("L", positive=True)
tau_c = Symbol("tau_c", positive=True)
width = Symbol("w", positive=True)
TENTH = Rational(1, 10)
TILTED = q**K * exp(K * delta / tau)
CORRECT = TILTED / (TILTED + 1 - q**K)

CLAIM = Claim(
    id="critical-scale-finite-sharpens",
    title="From 90 to 10 per cent success takes a width of order 1/K around a finite temperature",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"\text{The critical scale remains finite as }K\to\infty\text{, and the crossover sharpens}",
    given=(probability(q), count(K), positive(delta), temperature(tau)),
    definitions=(
        Definition(L, log((1 - q**K) / q**K)),
        Definition(tau_c, K * delta / L),
        Definition(width, tau_c * 2 * L * log(9) / (L**2 - log(9) ** 2)),
    ),
    assumptions=(q**K < TENTH,),
    statements=(
        Identity(Subs(CORRECT, tau, K * delta / (L + log(9))), 9 * TENTH),
        Identity(Subs(CORRECT, tau, K * delta / (L + log(9)) + width), TENTH),
        Identity(Subs(Derivative(CORRECT, tau), tau, tau_c), -K * delta / (4 * tau_c**2)),
        Limit(tau_c, K, oo, delta / Abs(log(q))),
        Limit(K * width, K, oo, 2 * log(9) * delta / log(q) ** 2),
    ),
    expected=Verdict.CONFIRMED,
)
