"""Dividing by a group's own spread gives every prompt advantages of one size, whatever its rewards are."""

from sympy import Eq, Integer

from maxent.problems import Claim, Condition, Definition, Identity, Source, Verdict
from maxent.problems.catalogue.group_relative._advantage import GIVEN, NO_TIE, SECTION, G, advantage, epsilon
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total

CLAIM = Claim(
    id="grpo-comparable-across-prompts",
    title="The advantages of every group have mean square 1",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\frac1G\sum_i\hat A_i^2=1\ \text{with}\ \hat A_i=\frac{r_i-\bar r_G}{\sigma_G+\varepsilon}",
    given=GIVEN,
    statements=(Identity(total(advantage(i) ** 2, i, G) / G, Integer(1)),),
    condition=Condition(
        "epsilon is 0 and the group is no tie",
        NO_TIE & Eq(epsilon, 0, evaluate=False),
        definitions=(Definition(epsilon, Integer(0)),),
    ),
    expected=Verdict.CONDITIONAL,
)
