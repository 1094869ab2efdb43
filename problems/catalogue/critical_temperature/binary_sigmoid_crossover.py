"""The success probability as a function of 1/tau: a sigmoid from p to 1."""

from sympy import Integer, Symbol, exp, log, oo

from maxent.problems import AtOptimum, Claim, Limit, Monotonicity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import (
    CORRECT,
    GIVEN,
    PROBLEM,
    SUCCESS,
    SUPPORT,
    Delta,
    p,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS

b = Symbol("b", positive=True)

CLAIM = Claim(
    id="binary-sigmoid-crossover",
    title="In 1/tau the success probability is a sigmoid that rises from p to 1",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"\text{sigmoidal in }1/\tau\text{, rising from}\approx p\text{ (regularization-dominated) to}"
    r"\approx1\text{ (reward-dominated) around a support-dependent critical temperature }\tau_c(p)",
    given=GIVEN,
    definitions=(SUPPORT,),
    problem=PROBLEM,
    statements=(
        AtOptimum(CORRECT, 1 / (1 + exp(-Delta / tau - log(p / (1 - p))))),
        Monotonicity(SUCCESS.subs(tau, 1 / b), b, increasing=True, domain=(Integer(0), oo)),
        Limit(SUCCESS, tau, oo, p),
        Limit(SUCCESS, tau, Integer(0), Integer(1)),
    ),
    expected=Verdict.CONFIRMED,
)
