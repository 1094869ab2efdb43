"""The numeric leg of every kind of statement: one function an instance, no knowledge of derivations."""

from collections.abc import Callable
from typing import Any

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
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds._comparison import try_optimality_gap, try_same_optimum
from maxent.verify.kinds.asymptotic import try_expansion, try_limit
from maxent.verify.kinds.at_optimum import try_at_optimum
from maxent.verify.kinds.attainment import try_attainment
from maxent.verify.kinds.conditional_probability import try_conditional_probability
from maxent.verify.kinds.crossing import try_crossing
from maxent.verify.kinds.curvature import try_curvature
from maxent.verify.kinds.density_evolution import try_density_evolution
from maxent.verify.kinds.difference import try_different_optimum, try_not_of_form
from maxent.verify.kinds.dissipation import try_dissipation
from maxent.verify.kinds.dual_minimiser import try_dual_minimiser
from maxent.verify.kinds.existence import try_existence
from maxent.verify.kinds.flow_solution import try_flow_solution
from maxent.verify.kinds.formula import (
    try_equivalence,
    try_identity,
    try_implication,
    try_inequality,
    try_monotonicity,
)
from maxent.verify.kinds.line_integral import try_line_integral
from maxent.verify.kinds.long_time_limit import try_long_time_limit
from maxent.verify.kinds.optimum import try_optimum
from maxent.verify.kinds.policy_gradient import try_policy_gradient
from maxent.verify.kinds.residual_bound import try_residual_bound
from maxent.verify.kinds.rest_point import try_rest_point
from maxent.verify.kinds.same_evolution import try_same_evolution
from maxent.verify.kinds.sampling import try_sample_expectation
from maxent.verify.kinds.sensitivity import try_sensitivity
from maxent.verify.kinds.slope import try_slope
from maxent.verify.kinds.small_step_limit import try_small_step_limit
from maxent.verify.kinds.solution_count import try_solution_count
from maxent.verify.kinds.stationarity import try_stationarity
from maxent.verify.kinds.stationary_density import try_stationary_density
from maxent.verify.kinds.well_posed import try_well_posed
from maxent.verify.trials.trial import Trial

_TESTS: dict[type, Callable[[Any, Trial], list[Observation]]] = {
    Optimum: try_optimum,
    OptimalityGap: try_optimality_gap,
    SameOptimum: try_same_optimum,
    DifferentOptimum: try_different_optimum,
    NotOfForm: try_not_of_form,
    Curvature: try_curvature,
    AtOptimum: try_at_optimum,
    Stationarity: try_stationarity,
    Sensitivity: try_sensitivity,
    DualMinimiser: try_dual_minimiser,
    Crossing: try_crossing,
    Identity: try_identity,
    Inequality: try_inequality,
    Implication: try_implication,
    Equivalence: try_equivalence,
    Monotonicity: try_monotonicity,
    Limit: try_limit,
    Expansion: try_expansion,
    PolicyGradient: try_policy_gradient,
    SampleExpectation: try_sample_expectation,
    StationaryDensity: try_stationary_density,
    SolutionCount: try_solution_count,
    WellPosed: try_well_posed,
    FlowSolution: try_flow_solution,
    LongTimeLimit: try_long_time_limit,
    RestPoint: try_rest_point,
    Dissipation: try_dissipation,
    SameEvolution: try_same_evolution,
    SmallStepLimit: try_small_step_limit,
    Slope: try_slope,
    Attainment: try_attainment,
    ResidualBound: try_residual_bound,
    Existence: try_existence,
    ConditionalProbability: try_conditional_probability,
    LineIntegral: try_line_integral,
    DensityEvolution: try_density_evolution,
}


def observe(statement: Statement, trial: Trial) -> list[Observation]:
    """Test the statement at the trial's instance."""
    return _TESTS[type(statement)](statement, trial)
