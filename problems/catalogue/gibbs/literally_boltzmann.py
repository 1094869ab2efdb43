"""The optimum is a Boltzmann distribution: of which energy, and when of minus the reward."""

from sympy import Eq, IndexedBase, exp, log

from maxent.problems import Claim, Definition, Equivalence, Optimum, Source, Verdict
from maxent.problems.catalogue.gibbs._regularised import GIBBS, GIVEN, PROBLEM, pi_ref, r, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j

E = IndexedBase("E", real=True)

CLAIM = Claim(
    id="literally-boltzmann",
    title="The optimum is Boltzmann, of energy -r relative to the reference, or where the reference is flat",
    source=Source(THERMODYNAMICS, "13. Target, flow, trajectory"),
    printed=r"\text{a problem whose closed-form optimum is literally a Boltzmann distribution}",
    given=GIVEN,
    definitions=(Definition(E[i], -r[i] - tau * log(pi_ref[i])),),
    problem=PROBLEM,
    statements=(
        Optimum(exp(-E[i] / tau), proportional=True),
        Equivalence(Eq(GIBBS / GIBBS.subs(i, j), exp((r[i] - r[j]) / tau)), Eq(pi_ref[i], pi_ref[j])),
    ),
    expected=Verdict.CONFIRMED,
)
