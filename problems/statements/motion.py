"""Statements about flows and iterations: solutions, long-time limits, rest points, dissipation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Equality, Expr, Symbol
from sympy.core.relational import Relational

from maxent.problems.expressions.name import NONNEGATIVE, Name
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.spaces.motion import Flow, Iteration, Motion, clock, law_written, start_written, state
from maxent.problems.statements.optimum import without_normaliser
from maxent.problems.statements.statement import Effort, Misstated, Slip, Statement, one_or_other


@dataclass(frozen=True)
class FlowSolution(Statement):
    """The solution that starts at ``initial`` is ``formula``, at every time (every count) from 0 on.

    With ``proportional`` the formula is printed up to its normaliser.
    """

    motion: Motion
    initial: Expr
    formula: Expr
    proportional: bool = False
    kind: ClassVar[str] = "flow-solution"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula", "motion.law")

    def written(self) -> Sentence:
        """The motion with its initial condition, and the state at every time."""
        relation = r" \propto " if self.proportional else " = "
        moved = (state(self.motion), "(", clock(self.motion), ")")
        return *_with_start(self.motion, self.initial), *moved, relation, self.formula

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The motion of the statement."""
        return (self.motion,)

    def misstated(self) -> Iterator[Misstated]:
        """The formula without a normaliser, where it is printed up to its normaliser."""
        if self.proportional:
            yield without_normaliser(replace(self, proportional=False))


@dataclass(frozen=True)
class LongTimeLimit(Statement):
    """The solution that starts at ``initial`` tends to ``limit`` as the time (the count) goes to infinity.

    With ``proportional`` the limit is printed up to its normaliser.
    """

    motion: Motion
    initial: Expr
    limit: Expr
    proportional: bool = False
    kind: ClassVar[str] = "long-time-limit"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("limit", "motion.law")

    def written(self) -> Sentence:
        """The motion with its initial condition, and the limit of the state."""
        relation = r" \propto " if self.proportional else " = "
        moment = clock(self.motion)
        limit = (r"\lim_{", moment, r" \to \infty} ", state(self.motion), "(", moment, ")")
        return *_with_start(self.motion, self.initial), *limit, relation, self.limit

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The motion of the statement."""
        return (self.motion,)

    def misstated(self) -> Iterator[Misstated]:
        """The formula without a normaliser, where it is printed up to its normaliser."""
        if self.proportional:
            yield without_normaliser(replace(self, proportional=False))


@dataclass(frozen=True)
class RestPoint(Statement):
    """The rest points of the motion in the interior of its space, and their linear stability.

    ``at`` is the only rest point, or, for a scalar state, an equation that holds exactly at the rest
    points.  ``stable`` is True (False) if the linearised motion decays at all (none) of them, or a relation
    that holds exactly at those where it decays; None asserts nothing.  With ``proportional`` the point is
    printed up to its normaliser.
    """

    motion: Motion
    at: Expr | Equality
    stable: bool | Relational | None = None
    proportional: bool = False
    kind: ClassVar[str] = "rest-point"
    dear: ClassVar[bool] = True  # many evaluations in balls
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("at", "motion.law")

    def written(self) -> Sentence:
        """The motion, its rest points and their stability."""
        relation = r" \propto " if self.proportional else " = "
        at = (self.at,) if isinstance(self.at, Relational) else (state(self.motion), relation, self.at)
        how: Sentence = ()
        if isinstance(self.stable, Relational):
            how = (r",\ \text{stable} \iff ", self.stable)
        elif self.stable is not None:
            how = (r",\ \text{stable}" if self.stable else r",\ \text{unstable}",)
        return *law_written(self.motion), r"\ \text{rests} \iff ", *at, *how

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The motion of the statement."""
        return (self.motion,)

    def misstated(self) -> Iterator[Misstated]:
        """Unstable instead of stable, or stable instead of unstable."""
        if isinstance(self.stable, bool):
            words = one_or_other("stable", "unstable", first=self.stable)
            yield Misstated(Slip.REVERSE_DIRECTION, replace(self, stable=not self.stable), *words)


@dataclass(frozen=True)
class Dissipation(Statement):
    """Along the flow, d ``functional`` / d time = ``rate``; both are expressions in the state."""

    motion: Flow
    functional: Expr
    rate: Expr
    kind: ClassVar[str] = "dissipation"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("rate", "functional", "motion.law")

    def written(self) -> Sentence:
        """The motion, and the rate at which the functional changes along it."""
        slope = (r":\quad \frac{d}{d ", self.motion.time, r"} \left[", self.functional, r"\right] = ")
        return *law_written(self.motion), *slope, self.rate

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The motion of the statement."""
        return (self.motion,)


@dataclass(frozen=True)
class SmallStepLimit(Statement):
    """As ``step`` tends to 0, the iteration converges to ``flow``; one iteration takes the time ``step``."""

    motion: Iteration
    flow: Flow
    step: Symbol
    kind: ClassVar[str] = "small-step-limit"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("flow.law", "motion.law")

    @property
    def names(self) -> tuple[Name, ...]:
        """The time of the flow, besides the names of the iteration."""
        return (Name(self.flow.time, "the time of the flow", NONNEGATIVE),)

    def written(self) -> Sentence:
        """For small steps, the iteration follows the flow."""
        small = (self.step, r" \to 0:\quad ")
        return *small, *law_written(self.motion), r"\ \text{follows}\ ", *law_written(self.flow)

    @property
    def motions(self) -> tuple[Motion, ...]:
        """The motion of the statement."""
        return (self.motion,)


def _with_start(motion: Motion, initial: Expr) -> Sentence:
    """The motion with its initial condition, as the first part of a statement about the solution."""
    return *law_written(motion), r",\ ", *start_written(motion, initial), r":\quad "
