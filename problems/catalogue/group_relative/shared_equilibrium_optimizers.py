"""Optimisers share an equilibrium where they weigh the reward alike against one reference penalty.

TRPO and PPO with an exact advantage weigh it by 1; centring by a group mean, or dividing by a spread,
weighs it by another factor.
"""

from sympy import Eq, Integer, Symbol

from problems import Claim, Condition, Definition, SameOptimum, Source, Verdict
from problems.catalogue.group_relative._objective import GIVEN, penalised
from problems.documents import THERMODYNAMICS
from problems.parameter import positive

kappa = Symbol("kappa", positive=True)

CLAIM = Claim(
    id="shared-equilibrium-optimizers",
    title="Expected gradients with the same reference penalty vanish at the same policy",
    source=Source(THERMODYNAMICS, "11. From equilibrium to empirical crossings"),
    printed=r"\kappa\,\mathbb E_\pi[r]-\beta\,\mathrm{KL}(\pi\,\|\,\pi_\text{ref})\ \text{and}\ "
    r"\mathbb E_\pi[r]-\beta\,\mathrm{KL}(\pi\,\|\,\pi_\text{ref})\ \text{share}\ \pi^*",
    given=(*GIVEN, positive(kappa)),
    problem=penalised(kappa),
    statements=(SameOptimum(penalised(Integer(1))),),
    condition=Condition(
        "the reward part of both gradients carries the same factor",
        Eq(kappa, 1, evaluate=False),
        definitions=(Definition(kappa, Integer(1)),),
    ),
    expected=Verdict.CONDITIONAL,
)
