"""What is asserted, as data: spaces, terms, constraints, problems, claims and the catalogue.

Nothing here derives, solves or judges.  Formulas are written with SymPy and never manipulated.
"""

from problems.claim import Claim, Condition, Definition
from problems.constraint import BellmanFlow, Constraint, Level, Moment, Normalisation
from problems.dynamics import Diffusion
from problems.extremum import Maximum, Minimum
from problems.instance import Instance
from problems.parameter import Domain, Parameter
from problems.problem import Problem, Sense, maximise, minimise
from problems.source import Document, Source
from problems.space import Euclidean, Occupancy, Simplex, Space
from problems.statement import (
    AtOptimum,
    Crossing,
    Curvature,
    DifferentOptimum,
    DualMinimiser,
    Equivalence,
    Expansion,
    Identity,
    Implication,
    Inequality,
    Limit,
    Monotonicity,
    NotOfForm,
    OptimalityGap,
    Optimum,
    SameOptimum,
    SampleExpectation,
    Sensitivity,
    SolutionCount,
    Statement,
    Stationarity,
    StationaryDensity,
    Unknown,
    WellPosed,
)
from problems.term import (
    Bregman,
    CausalEntropy,
    Entropy,
    FDivergence,
    Linear,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)
from problems.validation import InvalidInstanceError, instance_of
from problems.verdict import Verdict

__all__ = [
    "AtOptimum",
    "BellmanFlow",
    "Bregman",
    "CausalEntropy",
    "Claim",
    "Condition",
    "Constraint",
    "Crossing",
    "Curvature",
    "Definition",
    "DifferentOptimum",
    "Diffusion",
    "Document",
    "Domain",
    "DualMinimiser",
    "Entropy",
    "Equivalence",
    "Euclidean",
    "Expansion",
    "FDivergence",
    "Identity",
    "Implication",
    "Inequality",
    "Instance",
    "InvalidInstanceError",
    "Level",
    "Limit",
    "Linear",
    "Maximum",
    "Minimum",
    "Moment",
    "Monotonicity",
    "Normalisation",
    "NotOfForm",
    "Occupancy",
    "OptimalityGap",
    "Optimum",
    "Parameter",
    "Problem",
    "RelativeEntropy",
    "ReverseRelativeEntropy",
    "SameOptimum",
    "SampleExpectation",
    "Sense",
    "Sensitivity",
    "Simplex",
    "SolutionCount",
    "Source",
    "Space",
    "SquaredDistance",
    "Statement",
    "Stationarity",
    "StationaryDensity",
    "Term",
    "Unknown",
    "Verdict",
    "WellPosed",
    "instance_of",
    "maximise",
    "minimise",
]
