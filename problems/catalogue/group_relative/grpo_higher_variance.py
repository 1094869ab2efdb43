"""An advantage from a group has a higher variance than the ideal r - V, if it is unbiased.

Centred by the mean of the whole group its variance is lower instead, by the factor 1 - 1/G.
"""

from sympy import Symbol, true

from maxent.problems import Claim, Condition, Definition, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import (
    AT_LEAST_TWO,
    GIVEN,
    GROUP,
    LADDER,
    MEAN,
    VARIANCE,
    G,
    mean_of_others,
    r,
    y,
)
from maxent.problems.documents.sources import THERMODYNAMICS

b = Symbol("b", real=True)

CLAIM = Claim(
    id="grpo-higher-variance",
    title="The advantage of a group has the variance of r - V, and 1/(G - 1) of it on top",
    source=Source(THERMODYNAMICS, LADDER),
    printed=r"\mathrm{Var}(r_i-\bar r_G)=\left(1+\tfrac{1}{G-1}\right)\mathrm{Var}(r)>\mathrm{Var}(r)",
    given=GIVEN,
    definitions=(Definition(b, MEAN),),
    statements=(SampleExpectation(GROUP, (r[y[1]] - b) ** 2, (1 + 1 / (G - 1)) * VARIANCE),),
    assumptions=(AT_LEAST_TWO,),
    condition=Condition(
        "the baseline b is the mean of the other completions",
        true,
        definitions=(Definition(b, mean_of_others(y[1])),),
    ),
    expected=Verdict.CONDITIONAL,
)
