"""The variance of a group's mean reward falls as 1/G."""

from maxent.problems import Claim, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import GIVEN, GROUP, MEAN, SECTION, VARIANCE, G, V
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="grpo-mean-variance",
    title="The mean reward of G independent completions has variance Var(r) / G",
    source=Source(THERMODYNAMICS, SECTION),
    printed="1/G",
    given=GIVEN,
    statements=(SampleExpectation(GROUP, (MEAN - V) ** 2, VARIANCE / G),),
    expected=Verdict.CONFIRMED,
)
