"""Kernel weights as a Boltzmann law of squared distances, at twice the squared bandwidth."""

from maxent.problems import Claim, Source, Verdict
from maxent.problems.catalogue.attention._kernel import ENERGY, GIVEN, STATEMENTS, h, thermal
from maxent.problems.documents.sources import NUTSHELL

CLAIM = Claim(
    id="nw-temperature-inconsistent-corrected",
    title="Gaussian kernel weights are the Boltzmann law of squared distances at temperature 2 h^2",
    source=Source(
        NUTSHELL, "2. Nadaraya-Watson kernel regression = Proto-attention, with 2 h^2 in place of h^2"
    ),
    printed=r"p_i=\frac{\exp(-E_i/T)}{Z(x_*,T)},\quad E_i=\|x_*-x_i\|^2,\quad\text{temperature}\ T=2h^2",
    given=GIVEN,
    definitions=(ENERGY,),
    problem=thermal(2 * h**2),
    statements=STATEMENTS,
    expected=Verdict.CONFIRMED,
)
