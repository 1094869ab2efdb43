"""The symbolic leg of every kind of statement."""

from collections.abc import Callable
from typing import Any

from maxent.derive.engine.constraints import unsolved
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._regional import prove_slope
from maxent.derive.proof.asymptotic import prove_expansion, prove_limit
from maxent.derive.proof.at_optimum import (
    prove_at_optimum,
    prove_dual_minimiser,
    prove_sensitivity,
    prove_stationarity,
)
from maxent.derive.proof.attainment import prove_attainment
from maxent.derive.proof.conditional_probability import prove_conditional_probability
from maxent.derive.proof.crossing import prove_crossing
from maxent.derive.proof.density import (
    prove_density_evolution,
    prove_same_evolution,
    prove_stationary_density,
)
from maxent.derive.proof.difference import prove_different_optimum, prove_not_of_form
from maxent.derive.proof.existence import prove_existence
from maxent.derive.proof.formula import (
    prove_equivalence,
    prove_identity,
    prove_implication,
    prove_inequality,
    prove_monotonicity,
)
from maxent.derive.proof.line_integral import prove_line_integral
from maxent.derive.proof.motion import prove_dissipation, prove_flow_solution, prove_small_step_limit
from maxent.derive.proof.optimum import (
    prove_curvature,
    prove_optimality_gap,
    prove_optimum,
    prove_same_optimum,
)
from maxent.derive.proof.policy_gradient import prove_policy_gradient
from maxent.derive.proof.residual_bound import prove_residual_bound
from maxent.derive.proof.rest_point import prove_long_time_limit, prove_rest_point
from maxent.derive.proof.result import Proof, ProofOutcome, still_open
from maxent.derive.proof.sampling import prove_sample_expectation
from maxent.derive.proof.solution_count import prove_solution_count
from maxent.derive.proof.well_posed import prove_well_posed
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import over
from maxent.problems.space import Vector
from maxent.problems.statements import (
    AtOptimum,
    Attainment,
    ConditionalProbability,
    Crossing,
    Curvature,
    DensityEvolution,
    DifferentOptimum,
    Dissipation,
    DualMinimiser,
    Equivalence,
    Existence,
    Expansion,
    FlowSolution,
    Identity,
    Implication,
    Inequality,
    Limit,
    LineIntegral,
    LongTimeLimit,
    Monotonicity,
    NotOfForm,
    OptimalityGap,
    Optimum,
    PolicyGradient,
    ResidualBound,
    RestPoint,
    SameEvolution,
    SameOptimum,
    SampleExpectation,
    Sensitivity,
    Slope,
    SmallStepLimit,
    SolutionCount,
    Statement,
    Stationarity,
    StationaryDensity,
    WellPosed,
)

_PROVERS: dict[type, Callable[[Any, Claim, Hypotheses], Proof]] = {
    Optimum: prove_optimum,
    OptimalityGap: prove_optimality_gap,
    SameOptimum: prove_same_optimum,
    DifferentOptimum: prove_different_optimum,
    NotOfForm: prove_not_of_form,
    Curvature: prove_curvature,
    AtOptimum: prove_at_optimum,
    Stationarity: prove_stationarity,
    Sensitivity: prove_sensitivity,
    DualMinimiser: prove_dual_minimiser,
    Crossing: prove_crossing,
    Identity: prove_identity,
    Inequality: prove_inequality,
    Implication: prove_implication,
    Equivalence: prove_equivalence,
    Monotonicity: prove_monotonicity,
    Limit: prove_limit,
    Expansion: prove_expansion,
    PolicyGradient: prove_policy_gradient,
    SampleExpectation: prove_sample_expectation,
    StationaryDensity: prove_stationary_density,
    SolutionCount: prove_solution_count,
    WellPosed: prove_well_posed,
    FlowSolution: prove_flow_solution,
    LongTimeLimit: prove_long_time_limit,
    RestPoint: prove_rest_point,
    Dissipation: prove_dissipation,
    SameEvolution: prove_same_evolution,
    SmallStepLimit: prove_small_step_limit,
    Slope: prove_slope,
    Attainment: prove_attainment,
    ResidualBound: prove_residual_bound,
    Existence: prove_existence,
    ConditionalProbability: prove_conditional_probability,
    LineIntegral: prove_line_integral,
    DensityEvolution: prove_density_evolution,
}


def prove(statement: Statement, claim: Claim, *, inside: bool = False) -> Proof:
    """Try to prove the statement for arbitrary n; ``inside`` grants the claim's condition."""
    refused = _refused(statement, claim)
    if refused is not None:
        return still_open(refused)
    return _PROVERS[type(statement)](statement, claim, Hypotheses.of(claim, inside=inside))


def _refused(statement: Statement, claim: Claim) -> str | None:
    """Why no proof of the statement is tried over the spaces of the claim, None where one is."""
    problems = (claim.problem, getattr(statement, "other", None))
    stated = [problem for problem in problems if problem is not None]
    reason = next((why for problem in stated if (why := unsolved(problem)) is not None), None)
    if reason is not None:
        return reason
    printed_whole = isinstance(statement, Optimum) and not (statement.proportional or statement.unknowns)
    if any(over(problem, Vector) and problem.space.axes for problem in stated) and not (
        printed_whole or isinstance(statement, Identity)
    ):
        return "where outcomes are tuples, a proof is known for a printed optimum alone"
    return None


__all__ = ["Proof", "ProofOutcome", "prove"]
