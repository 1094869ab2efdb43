"""The Nadaraya-Watson estimate at a small bandwidth."""

from sympy import Integer, KroneckerDelta, Symbol, exp

from maxent.problems import Claim, Limit, Source, Verdict
from maxent.problems.catalogue.attention._kernel import SECTION, E, y
from maxent.problems.documents.sources import NUTSHELL
from maxent.problems.expressions.extremum import minimum
from maxent.problems.expressions.notation import i, k, n, total
from maxent.problems.parameters.parameter import real, temperature

T = Symbol("T", positive=True)
KERNEL = exp(-E[i] / T)
NEAREST = KroneckerDelta(E[i], minimum(E[k], k, n))

CLAIM = Claim(
    id="nw-small-h",
    title="A small bandwidth takes the label of the nearest point, or the mean of those that tie",
    source=Source(NUTSHELL, SECTION),
    printed=r"\text{Small }h\text{ (low }T)\Rightarrow\text{ almost nearest-neighbor interpolation}",
    given=(real(E, n), real(y, n), temperature(T)),  # E: squared distances, known up to a common shift
    statements=(
        Limit(
            total(KERNEL * y[i], i) / total(KERNEL, i),
            T,
            Integer(0),
            total(NEAREST * y[i], i) / total(NEAREST, i),
        ),
    ),
    expected=Verdict.CONFIRMED,
)
