"""How the weight of one point of a kernel regression falls with its distance."""

from sympy import Integer, Symbol, exp, oo

from maxent.problems import Claim, Monotonicity, Source, Verdict
from maxent.problems.catalogue.attention._kernel import SECTION, h
from maxent.problems.documents.sources import NUTSHELL
from maxent.problems.parameters.parameter import positive

r = Symbol("r", positive=True)
factor, others = Symbol("f", positive=True), Symbol("K", positive=True)
POSITIVE = (Integer(0), oo)

CLAIM = Claim(
    id="nw-monotone-weights",
    title="The Boltzmann factor falls with the distance, and the share of the weight with the factor",
    source=Source(NUTSHELL, SECTION),
    printed=r"\text{Closer points }\Rightarrow\text{ smaller }E_i\Rightarrow\text{ larger Boltzmann factor"
    r" }\exp(-E_i/T)\Rightarrow\text{ larger weight}",
    given=(positive(h), positive(others)),  # others: what all other points weigh together
    statements=(
        Monotonicity(exp(-(r**2) / (2 * h**2)), r, increasing=False, domain=POSITIVE),
        Monotonicity(factor / (factor + others), factor, increasing=True, domain=POSITIVE),
    ),
    expected=Verdict.CONFIRMED,
)
