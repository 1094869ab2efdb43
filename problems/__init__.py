"""What is asserted, as data: spaces, terms, constraints, problems, claims and the catalogue.

Nothing here derives, solves or judges.  Formulas are written with SymPy and never manipulated.
"""

from maxent.problems import statements
from maxent.problems.claims.claim import Claim, Condition, Definition
from maxent.problems.claims.source import Document, Source
from maxent.problems.claims.verdict import Verdict
from maxent.problems.constraint import (
    BellmanFlow,
    Constraint,
    Dynamics,
    InitialLaw,
    Level,
    Moment,
    Normalisation,
    StageFlow,
)
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.validation.instances import InvalidInstanceError, instance_of
from maxent.problems.problem import Problem, Sense, maximise, minimise
from maxent.problems.space import (
    Euclidean,
    Interval,
    Occupancy,
    Simplex,
    Space,
    StagedOccupancy,
    Trajectories,
)
from maxent.problems.statements import *  # noqa: F403 - the kinds of statement are listed there
from maxent.problems.systems.diffusion import Diffusion, Geometry, GradientFlow
from maxent.problems.systems.motion import Flow, Iteration
from maxent.problems.term import (
    Bregman,
    CausalEntropy,
    ClippedSurrogate,
    Entropy,
    FDivergence,
    Linear,
    PathDivergence,
    QuadraticForm,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)

__all__ = [
    "BellmanFlow",
    "Bregman",
    "CausalEntropy",
    "Claim",
    "ClippedSurrogate",
    "Condition",
    "Constraint",
    "Definition",
    "Diffusion",
    "Document",
    "Domain",
    "Dynamics",
    "Entropy",
    "Euclidean",
    "FDivergence",
    "Flow",
    "Geometry",
    "GradientFlow",
    "InitialLaw",
    "Instance",
    "Interval",
    "InvalidInstanceError",
    "Iteration",
    "Level",
    "Linear",
    "Maximum",
    "Minimum",
    "Moment",
    "Normalisation",
    "Occupancy",
    "Parameter",
    "PathDivergence",
    "Problem",
    "QuadraticForm",
    "RelativeEntropy",
    "ReverseRelativeEntropy",
    "Sense",
    "Simplex",
    "Source",
    "Space",
    "SquaredDistance",
    "StageFlow",
    "StagedOccupancy",
    "Term",
    "Trajectories",
    "Verdict",
    "instance_of",
    "maximise",
    "minimise",
]
__all__ += statements.__all__
