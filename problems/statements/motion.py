"""Statements about motions: solutions, where they end, where they rest, what they dissipate."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Equality, Expr, Symbol
from sympy.core.relational import Relational

from maxent.problems.systems.motion import Flow, Iteration, Motion


@dataclass(frozen=True)
class FlowSolution:
    """The solution that starts at ``initial`` is ``formula``, at every time (every count) from 0 on.

    With ``proportional`` the formula is printed up to its normaliser.
    """

    motion: Motion
    initial: Expr
    formula: Expr
    proportional: bool = False
    kind: ClassVar[str] = "flow-solution"


@dataclass(frozen=True)
class LongTimeLimit:
    """The solution that starts at ``initial`` tends to ``limit`` as the time (the count) goes to infinity.

    With ``proportional`` the limit is printed up to its normaliser.
    """

    motion: Motion
    initial: Expr
    limit: Expr
    proportional: bool = False
    kind: ClassVar[str] = "long-time-limit"


@dataclass(frozen=True)
class RestPoint:
    """Where the motion rests in the interior of its space, and whether it returns there.

    ``at`` is the only rest point, or, for a scalar state, the equation that holds exactly at the rest
    points.  ``stable`` says of all of them that the linearised motion decays (or that it does not), or
    is a relation that holds exactly at those where it does; None says nothing.  With
    ``proportional`` the point is printed up to its normaliser.
    """

    motion: Motion
    at: Expr | Equality
    stable: bool | Relational | None = None
    proportional: bool = False
    kind: ClassVar[str] = "rest-point"


@dataclass(frozen=True)
class Dissipation:
    """Along the flow, d ``functional`` / d time = ``rate``, both expressions in the state."""

    motion: Flow
    functional: Expr
    rate: Expr
    kind: ClassVar[str] = "dissipation"


@dataclass(frozen=True)
class SmallStepLimit:
    """As ``step`` tends to 0, the iteration follows ``flow``, each of its steps taking the time ``step``."""

    motion: Iteration
    flow: Flow
    step: Symbol
    kind: ClassVar[str] = "small-step-limit"
