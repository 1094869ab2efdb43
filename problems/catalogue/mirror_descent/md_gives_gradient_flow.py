"""Exact entropy mirror descent on the free energy, and the flow it becomes."""

from sympy import IndexedBase, Symbol, log

from maxent.problems import (
    Claim,
    Definition,
    Linear,
    Normalisation,
    Optimum,
    RelativeEntropy,
    SmallStepLimit,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.catalogue.replicator._flow import (
    KL_SHAPED,
    SHAPED_FLOW,
    SHAPED_STEPS,
    SPACE,
    STEP_SIZE,
    eta,
    pi_ref,
    r,
    tau,
    tilted,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import distribution, real, temperature

A_k = IndexedBase("A_k", real=True)
pi_k = IndexedBase("pi_k", positive=True)
lam = Symbol("lambda", real=True)

CLAIM = Claim(
    id="md-gives-gradient-flow",
    title="Mirror descent on the free energy is an exponentiated-advantage update, for small steps its flow",
    source=Source(THERMODYNAMICS, "Why does RL, the roles, item 2; 9. From mirror-descent steps to flows"),
    printed=r"\text{Exact entropy mirror descent on }\mathcal F_\tau\text{ gives the corresponding gradient "
    r"flow in policy-distribution space --- an exponentiated-advantage update at each step}",
    given=(distribution(pi_k, n), distribution(pi_ref, n), real(r, n), temperature(tau), STEP_SIZE),
    definitions=(KL_SHAPED, Definition(A_k[i], r[i] - tau * log(pi_k[i] / pi_ref[i]))),
    problem=maximise(SPACE, Linear(A_k), RelativeEntropy(pi_k, -1 / eta), subject_to=[Normalisation(lam)]),
    statements=(
        Optimum(pi_k[i] ** (1 - eta * tau) * tilted(i) ** (eta * tau), proportional=True),
        SmallStepLimit(SHAPED_STEPS, SHAPED_FLOW, eta),  # "the step size becomes infinitesimal", section 9
    ),
    expected=Verdict.CONFIRMED,
)
