"""At another temperature the odds of two outcomes differ exactly where their rewards do."""

from sympy import Eq, Symbol

from maxent.problems import Claim, Equivalence, Source, Verdict
from maxent.problems.catalogue.gibbs._regularised import GIBBS, GIVEN, r, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j
from maxent.problems.parameters.parameter import positive

h = Symbol("h", positive=True)
ODDS = GIBBS / GIBBS.subs(i, j)

CLAIM = Claim(
    id="tau-determines-equilibrium",
    title="A change of temperature moves the odds of two outcomes exactly where their rewards differ",
    source=Source(THERMODYNAMICS, "5. Two KLs: landscape versus timestep"),
    printed=r"\text{changing }\tau\text{ changes the policy you are trying to reach}",
    given=(*GIVEN, positive(h)),
    statements=(Equivalence(Eq(ODDS.subs(tau, tau + h), ODDS), Eq(r[i], r[j])),),
    expected=Verdict.CONFIRMED,
)
