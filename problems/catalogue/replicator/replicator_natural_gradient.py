"""The replicator flow is the steepest descent of the free energy in the Fisher metric."""

from sympy import Dummy, IndexedBase, Integer, Lambda, Symbol

from maxent.problems import (
    AtOptimum,
    Claim,
    Dissipation,
    Euclidean,
    FDivergence,
    Linear,
    Normalisation,
    Optimum,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.catalogue.replicator._flow import (
    FREE_ENERGY,
    KL_SHAPED,
    MEAN,
    SHAPED_FLOW,
    A,
    pi,
    pi_ref,
    r,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature

v = IndexedBase("v", real=True)
nu = Symbol("nu", real=True)
u = Dummy("u", real=True)
VARIANCE = total(pi[i] * (A[i] - MEAN) ** 2, i)

CLAIM = Claim(
    id="replicator-natural-gradient",
    title="The replicator flow descends the free energy steepest in the Fisher metric, at minus the variance",
    source=Source(THERMODYNAMICS, "9. From mirror-descent steps to probability flows"),
    printed=r"\text{it is the natural-gradient flow of the free energy }\mathcal F_\tau\text{ under "
    r"information geometry, provided }A\text{ is the KL-regularized advantage}",
    given=(distribution(pi, n), distribution(pi_ref, n), real(r, n), temperature(tau)),
    definitions=(KL_SHAPED,),
    problem=maximise(  # <A, v> - 1/2 sum v^2 / pi over tangent vectors: -<dF, v> - 1/2 |v|^2
        Euclidean(v, i, n),
        Linear(A),
        FDivergence(Lambda(u, u**2 / 2), pi, weight=Integer(-1)),
        subject_to=[Normalisation(nu, Integer(0))],
    ),
    statements=(
        Optimum(SHAPED_FLOW.law),
        AtOptimum(nu, MEAN),
        Dissipation(SHAPED_FLOW, FREE_ENERGY, -VARIANCE),
    ),
    expected=Verdict.CONFIRMED,
)
