"""Entropy mirror descent on the simplex is the exponentiated gradient update."""

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.mirror_descent._simplex import GIVEN, PROBLEM, WEIGHT
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="exponentiated-gradient",
    title="The entropy mirror-descent update multiplies by exp(-eta g)",
    source=Source(THERMODYNAMICS, "3. Entropy mirror descent"),
    printed=r"x_{t+1,i}\propto x_{t,i}\,\exp(-\eta\,g_{t,i})",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Optimum(WEIGHT, proportional=True),),
    expected=Verdict.CONFIRMED,
)
