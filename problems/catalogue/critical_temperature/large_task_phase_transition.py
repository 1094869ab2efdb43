"""A reward of K delta for K right steps: in the limit the free energy has a kink."""

from sympy import Abs, Heaviside, Integer, Max, Ne, log, oo

from maxent.problems import AtOptimum, Claim, Limit, Source, Verdict
from maxent.problems.catalogue.critical_temperature._steps import (
    ALL_CORRECT,
    CORRECT,
    EXTENSIVE,
    P_K,
    PARTITION,
    SUCCESS,
    Z_K,
    K,
    delta,
    lam,
    q,
    task,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS

COLD = Heaviside(delta / tau + log(q))

CLAIM = Claim(
    id="large-task-phase-transition",
    title="The free energy per step has a kink at delta / |log q|, where success and KL jump",
    source=Source(THERMODYNAMICS, "Introductory paragraph; 10. The attractor"),
    printed=r"\text{equilibrium can exhibit a genuine phase transition in the large-task limit}",
    given=EXTENSIVE,
    definitions=(ALL_CORRECT, PARTITION, SUCCESS),
    assumptions=(Ne(tau, delta / Abs(log(q))),),
    problem=task(K * delta),
    statements=(
        AtOptimum(lam, tau * (log(Z_K) - 1)),
        AtOptimum(CORRECT, P_K),
        Limit(log(Z_K) / K, K, oo, Max(Integer(0), delta / tau + log(q))),
        Limit(P_K, K, oo, COLD),
        Limit(P_K * delta / tau - log(Z_K) / K, K, oo, COLD * Abs(log(q))),
    ),
    expected=Verdict.CONFIRMED,
)
