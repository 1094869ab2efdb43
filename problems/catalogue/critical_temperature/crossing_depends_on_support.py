"""Every model crosses, at a temperature that grows with its support, if it starts below one half."""

from sympy import Integer, Ne, log

from maxent.problems import Claim, Condition, Equivalence, Limit, Monotonicity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import HALF, SUCCESS, Delta, p, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import positive, probability, temperature

CRITICAL = Delta / log((1 - p) / p)

CLAIM = Claim(
    id="crossing-depends-on-support",
    title="Better support crosses at a higher temperature, vanishing support only at zero temperature",
    source=Source(THERMODYNAMICS, "11. From equilibrium to empirical crossings"),
    printed=r"\text{models with better pretrained support should cross at a less extreme KL penalty, while"
    r" weaker models should require a colder objective or fail to cross at all}",
    given=(probability(p), positive(Delta), temperature(tau)),
    statements=(
        Equivalence(SUCCESS > HALF, tau < CRITICAL),
        Monotonicity(CRITICAL, p, increasing=True, domain=(Integer(0), HALF)),
        Limit(CRITICAL, p, Integer(0), Integer(0)),
    ),
    assumptions=(Ne(p, HALF),),
    condition=Condition("the reference is right less than half the time", p < HALF),
    expected=Verdict.CONDITIONAL,
)
