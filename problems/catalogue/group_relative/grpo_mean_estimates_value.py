"""The mean reward of a group is an unbiased estimate of the value of the prompt."""

from maxent.problems import Claim, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import GIVEN, GROUP, MEAN, SECTION, V
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="grpo-mean-estimates-value",
    title="The mean reward of G independent completions has the value V as its expectation",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"V^\pi(x)=\mathbb E_{y\sim\pi(\cdot\mid x)}[r(x,y)]",
    given=GIVEN,
    statements=(SampleExpectation(GROUP, MEAN, V),),
    expected=Verdict.CONFIRMED,
)
