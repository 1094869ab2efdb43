"""Optimisation problems, statements about them and the catalogue of claims, as plain data.

Nothing here derives, solves or decides.  Formulas are written with SymPy and never manipulated.
"""

from maxent.problems import statements
from maxent.problems.claims.claim import Claim, Condition, Definition
from maxent.problems.claims.source import Document, Source
from maxent.problems.claims.verdict import Verdict
from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.constraints.bound import Bound
from maxent.problems.constraints.constraint import Constraint
from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.constraints.initial_law import InitialLaw
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.moment import Moment
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.validation.instances import InvalidInstanceError, instance_of
from maxent.problems.problem import Problem, Sense, maximise, minimise
from maxent.problems.spaces.diffusion import Diffusion, Geometry, GradientFlow
from maxent.problems.spaces.motion import Flow, Iteration
from maxent.problems.spaces.space import (
    Euclidean,
    Interval,
    Occupancy,
    Simplex,
    Space,
    StagedOccupancy,
    Trajectories,
)
from maxent.problems.statements import *  # noqa: F403 - the kinds of statement are listed there
from maxent.problems.terms.bregman import Bregman
from maxent.problems.terms.causal_entropy import CausalEntropy
from maxent.problems.terms.clipped_surrogate import ClippedSurrogate
from maxent.problems.terms.entropy import Entropy
from maxent.problems.terms.f_divergence import FDivergence
from maxent.problems.terms.linear import Linear
from maxent.problems.terms.log_barrier import LogBarrier
from maxent.problems.terms.path_divergence import PathDivergence
from maxent.problems.terms.quadratic_form import QuadraticForm
from maxent.problems.terms.relative_entropy import RelativeEntropy
from maxent.problems.terms.reverse_relative_entropy import ReverseRelativeEntropy
from maxent.problems.terms.squared_distance import SquaredDistance
from maxent.problems.terms.term import Term

__all__ = [
    "BellmanFlow",
    "Bound",
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
    "LogBarrier",
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
