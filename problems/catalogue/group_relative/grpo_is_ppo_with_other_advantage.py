"""Group-relative policy optimisation is PPO with a sampled advantage, if PPO has the reference penalty too.

The advantages are those of leaving one out, and no ratio is clipped.  PPO's objective is printed, one
section before, without any reference penalty: its coefficient there is a parameter of its own.
"""

from sympy import Eq, IndexedBase, Symbol, log

from maxent.problems import Claim, Condition, Definition, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._group import (
    AT_LEAST_TWO,
    GIVEN,
    GROUP,
    SECTION,
    V,
    mean_of_others,
    over_group,
    pi,
    r,
    y,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, positive

pi_new = IndexedBase("pi_theta", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
beta, beta_ppo = Symbol("beta", positive=True), Symbol("beta_PPO", positive=True)

DIVERGENCE = total(pi_new[i] * log(pi_new[i] / pi_ref[i]), i)
SURROGATE = over_group(pi_new[y[j]] / pi[y[j]] * (r[y[j]] - mean_of_others(y[j])))
PPO = total(pi_new[i] * (r[i] - V), i) - beta_ppo * DIVERGENCE

CLAIM = Claim(
    id="grpo-is-ppo-with-other-advantage",
    title="In expectation the group's objective is PPO's, with the exact advantage r - V",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\mathbb E\left[\rho_i\hat A_i\right]-\beta\,\mathrm{KL}(\pi_\theta\,\|\,\pi_\text{ref})"
    r"=\mathbb E_t\left[\rho_tA_t\right]-\beta_\text{PPO}\,\mathrm{KL}(\pi_\theta\,\|\,\pi_\text{ref})",
    given=(*GIVEN, distribution(pi_new, n), distribution(pi_ref, n), positive(beta), positive(beta_ppo)),
    statements=(SampleExpectation(GROUP, SURROGATE - beta * DIVERGENCE, PPO),),
    assumptions=(AT_LEAST_TWO,),
    condition=Condition(
        "PPO carries the same reference penalty",
        Eq(beta_ppo, beta),
        definitions=(Definition(beta_ppo, beta),),
    ),
    expected=Verdict.CONDITIONAL,
)
