"""The variables in which a statement differentiates, counts or takes limits."""

from sympy import Basic

from maxent.problems.spaces.motion import Motion, clock
from maxent.problems.statements import (
    Convexity,
    Crossing,
    DensityEvolution,
    Dissipation,
    DualMinimiser,
    Expansion,
    FlowSolution,
    Limit,
    LineIntegral,
    LongTimeLimit,
    Monotonicity,
    RestPoint,
    SameEvolution,
    Sensitivity,
    Slope,
    SmallStepLimit,
    SolutionCount,
    Statement,
    StationaryDensity,
)


def varied(statement: Statement) -> tuple[Basic, ...]:
    """These variables: none of them may be hidden in a defined name that a proof does not expand."""
    match statement:
        case Slope() | Monotonicity() | Convexity() | Limit() | Expansion() | LineIntegral():
            return (statement.variable,)
        case SolutionCount():
            return (statement.unknown,)
        case Sensitivity() | Crossing():
            return (statement.parameter,)
        case DualMinimiser():
            return (statement.multiplier,)
        case FlowSolution() | LongTimeLimit() | RestPoint() | Dissipation():
            return _moving(statement.motion)
        case SmallStepLimit():
            return (statement.step, *_moving(statement.flow))
        case DensityEvolution():
            return statement.diffusion.state, statement.time
        case StationaryDensity() | SameEvolution():
            return (statement.diffusion.state,)
    return ()


def _moving(motion: Motion) -> tuple[Basic, ...]:
    return motion.space.variable, clock(motion)
