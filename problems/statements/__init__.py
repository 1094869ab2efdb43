"""The kinds of statement a claim can make, one dataclass each.

A statement is data.  How it is proved is in ``maxent.derive.proof``, how it is tested in
``maxent.verify.kinds``; the two share nothing but these classes.
"""

from maxent.problems.statements.asymptotic import Expansion, Limit
from maxent.problems.statements.at_optimum import (
    AtOptimum,
    Crossing,
    DualMinimiser,
    Sensitivity,
    Stationarity,
)
from maxent.problems.statements.conditional_probability import ConditionalProbability
from maxent.problems.statements.density import (
    DensityEvolution,
    LineIntegral,
    SameEvolution,
    StationaryDensity,
)
from maxent.problems.statements.difference import DifferentOptimum, NotOfForm
from maxent.problems.statements.existence import Existence
from maxent.problems.statements.formula import (
    Equivalence,
    Identity,
    Implication,
    Inequality,
    Monotonicity,
    Slope,
)
from maxent.problems.statements.motion import (
    Dissipation,
    FlowSolution,
    LongTimeLimit,
    RestPoint,
    SmallStepLimit,
)
from maxent.problems.statements.optimum import (
    Attainment,
    Curvature,
    OptimalityGap,
    Optimum,
    SameOptimum,
    Unknown,
)
from maxent.problems.statements.policy_gradient import PolicyGradient
from maxent.problems.statements.residual_bound import ResidualBound
from maxent.problems.statements.sampling import (
    IndependentDraws,
    SampleExpectation,
    binary_draws,
    draws_from,
)
from maxent.problems.statements.solution_count import SolutionCount, WellPosed

Statement = (
    Optimum
    | OptimalityGap
    | SameOptimum
    | DifferentOptimum
    | NotOfForm
    | Curvature
    | AtOptimum
    | Stationarity
    | Sensitivity
    | DualMinimiser
    | Crossing
    | Identity
    | Inequality
    | Implication
    | Equivalence
    | Monotonicity
    | Limit
    | Expansion
    | PolicyGradient
    | SampleExpectation
    | StationaryDensity
    | SolutionCount
    | WellPosed
    | FlowSolution
    | LongTimeLimit
    | RestPoint
    | Dissipation
    | SameEvolution
    | SmallStepLimit
    | Slope
    | Attainment
    | ResidualBound
    | Existence
    | ConditionalProbability
    | LineIntegral
    | DensityEvolution
)

__all__ = [
    "AtOptimum",
    "Attainment",
    "ConditionalProbability",
    "Crossing",
    "Curvature",
    "DensityEvolution",
    "DifferentOptimum",
    "Dissipation",
    "DualMinimiser",
    "Equivalence",
    "Existence",
    "Expansion",
    "FlowSolution",
    "Identity",
    "Implication",
    "IndependentDraws",
    "Inequality",
    "Limit",
    "LineIntegral",
    "LongTimeLimit",
    "Monotonicity",
    "NotOfForm",
    "OptimalityGap",
    "Optimum",
    "PolicyGradient",
    "ResidualBound",
    "RestPoint",
    "SameEvolution",
    "SameOptimum",
    "SampleExpectation",
    "Sensitivity",
    "Slope",
    "SmallStepLimit",
    "SolutionCount",
    "Statement",
    "Stationarity",
    "StationaryDensity",
    "Unknown",
    "WellPosed",
    "binary_draws",
    "draws_from",
]
