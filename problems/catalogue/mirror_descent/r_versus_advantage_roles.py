"""The reward fixes the equilibrium; the advantage is the slope of the free energy at one policy.

Along any direction that keeps the mass, written as pi_k times a centred v, the free energy falls at the
rate of the expected advantage.
"""

from sympy import IndexedBase, Symbol, log

from maxent.problems import Claim, Definition, Expansion, Optimum, Source, Verdict
from maxent.problems.catalogue.mirror_descent._free_energy import (
    ADVANTAGE,
    GIBBS,
    GIVEN,
    PROBLEM,
    free_energy,
    r,
    ref,
    tau,
)
from maxent.problems.catalogue.mirror_descent._policy import A, pi_k
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, k, n, total
from maxent.problems.parameters.parameter import real

v = IndexedBase("v", real=True)
epsilon = Symbol("epsilon", positive=True)
DIRECTION = v[j] - total(pi_k[k] * v[k], k)
F = Symbol("F", real=True)
MOVED = pi_k[j] * (1 + epsilon * DIRECTION)


CLAIM = Claim(
    id="r-versus-advantage-roles",
    title="The reward defines the equilibrium, the advantage is the local slope",
    source=Source(THERMODYNAMICS, "4. Policies are distributions"),
    printed=r"r\text{ defines the final equilibrium, while }A_t\text{ is the local slope"
    r" used for one update}",
    given=(*GIVEN, real(v, n)),
    definitions=(ADVANTAGE, Definition(F, free_energy(pi_k))),
    problem=PROBLEM,
    statements=(
        Optimum(GIBBS, proportional=True),
        Expansion(
            total(MOVED * (tau * log(MOVED / ref[j]) - r[j]), j),
            epsilon,
            F - epsilon * total(pi_k[j] * DIRECTION * A[j], j),
            order=2,
        ),
    ),
    expected=Verdict.CONFIRMED,
)
