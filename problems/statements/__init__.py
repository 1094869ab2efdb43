"""The kinds of statement a claim can make, one dataclass each.

A statement is data.  It is proved in ``maxent.derive.proof`` and tested in ``maxent.verify.kinds``, which
share only these classes.  The names are listed here and nowhere else, because a type checker has to read
them; the proofs and the tests are found by walking their packages.
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
from maxent.problems.statements.convexity import Convexity
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
from maxent.problems.statements.sampling import IndependentDraws, SampleExpectation, binary_draws, draws_from
from maxent.problems.statements.solution_count import SolutionCount, WellPosed
from maxent.problems.statements.statement import Statement

__all__ = [
    "AtOptimum",
    "Attainment",
    "ConditionalProbability",
    "Convexity",
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

KINDS = tuple(
    value
    for value in map(globals().__getitem__, __all__)
    if isinstance(value, type) and issubclass(value, Statement) and value is not Statement
)
"""Every kind of statement."""
