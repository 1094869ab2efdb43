"""The kinds of statement a claim can make, one dataclass each.

A statement is data.  How it is proved is in ``derive.proof``, how it is tested in
``verify.kinds``; the two share nothing but these classes.
"""

from problems.statement.asymptotic import Expansion, Limit
from problems.statement.configuration import ConditionalProbability
from problems.statement.control import PolicyGradient
from problems.statement.difference import DifferentOptimum, NotOfForm
from problems.statement.dynamics import DensityEvolution, LineIntegral, SameEvolution, StationaryDensity
from problems.statement.existence import SolutionCount, WellPosed
from problems.statement.formula import (
    Equivalence,
    Identity,
    Implication,
    Inequality,
    Monotonicity,
    Slope,
)
from problems.statement.motion import Dissipation, FlowSolution, LongTimeLimit, RestPoint, SmallStepLimit
from problems.statement.occurrence import Existence
from problems.statement.operator import ResidualBound
from problems.statement.optimum import Attainment, Curvature, OptimalityGap, Optimum, SameOptimum, Unknown
from problems.statement.relation import (
    AtOptimum,
    Crossing,
    DualMinimiser,
    Sensitivity,
    Stationarity,
)
from problems.statement.sampling import (
    IndependentDraws,
    SampleExpectation,
    binary_draws,
    draws_from,
)

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
