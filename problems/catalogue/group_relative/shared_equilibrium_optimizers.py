"""Optimisers share the Gibbs policy as their target where they weigh the reward alike.

TRPO and PPO with an exact advantage weigh it by 1 against the reference penalty; centring by a group mean,
or dividing by a spread, weighs it by another factor.
"""

from sympy import Eq, Integer, Symbol

from maxent.problems import Claim, Condition, Definition, Optimum, Source, Verdict
from maxent.problems.catalogue.group_relative._objective import GIVEN, penalised, tilted
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import positive

kappa = Symbol("kappa", positive=True)
"""The factor of the reward part of an optimiser's expected gradient."""

CLAIM = Claim(
    id="shared-equilibrium-optimizers",
    title="Whatever weighs the reward against the reference penalty aims at the Gibbs policy at beta",
    source=Source(THERMODYNAMICS, "11. From equilibrium to empirical crossings"),
    printed=r"\max_\pi\kappa\,\mathbb E_\pi[r]-\beta\,\mathrm{KL}(\pi\,\|\,\pi_\text{ref})"
    r"\ \Rightarrow\ \pi\propto\pi_\text{ref}\,e^{r/\beta}",
    given=(*GIVEN, positive(kappa)),
    problem=penalised(kappa),
    statements=(Optimum(tilted(Integer(1)), proportional=True),),
    condition=Condition(
        "the expected gradient holds the reward with the factor 1",
        Eq(kappa, 1, evaluate=False),
        definitions=(Definition(kappa, Integer(1)),),
    ),
    expected=Verdict.CONDITIONAL,
)
