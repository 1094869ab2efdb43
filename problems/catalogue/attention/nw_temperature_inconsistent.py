"""Kernel weights as a Boltzmann law of squared distances, at the temperature printed for it."""

from maxent.problems import Claim, Source, Verdict
from maxent.problems.catalogue.attention._kernel import ENERGY, GIVEN, STATEMENTS, h, thermal
from maxent.problems.documents.sources import NUTSHELL

CLAIM = Claim(
    id="nw-temperature-inconsistent",
    title="Gaussian kernel weights are the Boltzmann law of squared distances at temperature h^2",
    source=Source(NUTSHELL, "2. Nadaraya-Watson kernel regression = Proto-attention"),
    printed=r"p_i=\frac{\exp(-E_i/T)}{Z(x_*,T)},\quad E_i=\|x_*-x_i\|^2,\quad\text{temperature}\ T=h^2",
    given=GIVEN,
    definitions=(ENERGY,),
    problem=thermal(h**2),
    statements=STATEMENTS,
    expected=Verdict.REFUTED,
    corrected_by="nw-temperature-inconsistent-corrected",
)
