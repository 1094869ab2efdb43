"""The loss rests at the Gibbs policies whose temperature is beta times their own spread of rewards.

Each temperature 1/s belongs to one beta: that for which the Gibbs policy there is at rest, its normalised
advantage being beta times the slope of the penalty.  Without division by the spread, beta is the temperature.
"""

from sympy import IndexedBase, Symbol, exp, log, sqrt

from maxent.problems import Claim, Definition, Identity, RestPoint, Source, Verdict
from maxent.problems.catalogue.group_relative._population import (
    GIBBS,
    GIVEN,
    NO_TIE,
    SECTION,
    UNIT,
    pi_ref,
    population_flow,
    r,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, k, total
from maxent.problems.parameters.parameter import inverse_temperature

s = Symbol("s", positive=True)
q = IndexedBase("q", positive=True)
AT_REST = Definition(q[i], pi_ref[i] * exp(s * r[i]) / total(pi_ref[k] * exp(s * r[k]), k))
VALUE = total(q[k] * r[k], k)
SPREAD = sqrt(total(q[j] * (r[j] - VALUE) ** 2, j))
SLOPE = log(q[i] / pi_ref[i]) - total(q[k] * log(q[k] / pi_ref[k]), k)

CLAIM = Claim(
    id="grpo-beta-plays-tau-corrected",
    title="The temperature at rest is beta sigma; it is beta where nothing is divided by sigma",
    source=Source(THERMODYNAMICS, f"{SECTION}, with tau = beta sigma at rest"),
    printed=r"\frac{r-V^\pi}{\sigma_\pi}=\beta\left(\log\frac{\pi}{\pi_\text{ref}}-\mathrm{KL}\right)"
    r"\ \text{at}\ \pi\propto\pi_\text{ref}\,e^{r/\tau},\ \tau=\beta\sigma_\pi",
    given=(*GIVEN, inverse_temperature(s)),
    definitions=(AT_REST,),
    statements=(
        Identity((r[i] - VALUE) / SPREAD, SLOPE / (s * SPREAD)),
        RestPoint(population_flow(UNIT), GIBBS, stable=True, proportional=True),
    ),
    assumptions=(NO_TIE,),
    expected=Verdict.CONFIRMED,
)
