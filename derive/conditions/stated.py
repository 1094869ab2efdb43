"""Where a statement needs values: its formulas, each with the ranges of its variables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import singledispatch

from sympy import Basic, Dummy, Expr, Integer, Symbol, oo, sqrt

from maxent.problems.spaces.diffusion import Diffusion
from maxent.problems.spaces.motion import Flow, Motion, clock
from maxent.problems.spaces.space import Interval
from maxent.problems.statements import (
    AtOptimum,
    Attainment,
    ConditionalProbability,
    Convexity,
    Crossing,
    Curvature,
    DensityEvolution,
    Dissipation,
    DualMinimiser,
    Equivalence,
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
    SampleExpectation,
    Sensitivity,
    Slope,
    SmallStepLimit,
    SolutionCount,
    Statement,
    Stationarity,
    StationaryDensity,
)

_LINE = (-oo, oo)
_HALF_LINE = (Integer(0), oo)


@dataclass(frozen=True)
class Scope:
    """Formulas that have to have values for all parameters and for ``inside``, variables in open intervals.

    ``smooth_in`` are the variables in which they have to be differentiable.  ``near`` is a variable with the
    point near which values are needed, from the right (or at oo) only.
    """

    formulas: tuple[Basic, ...]
    inside: Mapping[Symbol, tuple[Expr, Expr]] = field(default_factory=dict)
    smooth_in: tuple[Expr, ...] = ()
    near: tuple[Symbol, Expr] | None = None


@singledispatch
def scopes(statement: Statement) -> Iterator[Scope]:
    """The formulas of a statement of this kind; none for a kind whose proof looks after them itself."""
    yield from ()


@scopes.register
def _(s: Identity | AtOptimum | Equivalence) -> Iterator[Scope]:
    yield Scope((s.left, s.right))


@scopes.register
def _(s: Inequality) -> Iterator[Scope]:
    yield Scope((s.left, s.right, *(side for pair in s.equality for side in pair)))


@scopes.register
def _(s: Implication) -> Iterator[Scope]:
    yield Scope((s.premise, s.conclusion))


@scopes.register
def _(s: Monotonicity | Convexity) -> Iterator[Scope]:
    yield Scope(_finite(s.domain))
    yield Scope((s.formula,), {s.variable: s.domain}, (s.variable,))


@scopes.register
def _(s: SolutionCount) -> Iterator[Scope]:
    yield Scope(_finite(s.interval))
    yield Scope((s.equation.lhs, s.equation.rhs), {s.unknown: s.interval})


@scopes.register
def _(s: Slope) -> Iterator[Scope]:
    yield Scope((s.formula, s.slope))


@scopes.register
def _(s: Limit) -> Iterator[Scope]:
    yield Scope((s.value, s.point) if s.point is not oo else (s.value,))
    yield Scope((s.formula,), near=(s.variable, s.point))


@scopes.register
def _(s: Expansion) -> Iterator[Scope]:
    yield Scope((s.formula, s.approximation), near=(s.variable, Integer(0)))


@scopes.register
def _(s: Optimum | Sensitivity) -> Iterator[Scope]:
    yield Scope((s.formula, *(unknown.equation for unknown in s.unknowns)))


@scopes.register
def _(s: Attainment | OptimalityGap | NotOfForm) -> Iterator[Scope]:
    yield Scope((s.formula,))


@scopes.register
def _(s: Curvature) -> Iterator[Scope]:
    yield Scope((s.objective,))


@scopes.register
def _(s: Stationarity) -> Iterator[Scope]:
    yield Scope((s.derivative,))


@scopes.register
def _(s: DualMinimiser) -> Iterator[Scope]:
    yield Scope((s.objective,), {s.multiplier: _HALF_LINE}, (s.multiplier,))


@scopes.register
def _(s: Crossing) -> Iterator[Scope]:
    yield Scope((s.level,))
    yield Scope((s.observable, s.equation), {s.parameter: _HALF_LINE})


@scopes.register
def _(s: FlowSolution) -> Iterator[Scope]:
    yield _law(s.motion, smooth=isinstance(s.motion, Flow))  # then there is one solution
    later, formula = _at_any_time(s.formula, s.motion)
    times = (later, clock(s.motion)) if isinstance(s.motion, Flow) else ()
    yield Scope((s.initial, formula), smooth_in=times)


@scopes.register
def _(s: LongTimeLimit) -> Iterator[Scope]:
    yield _law(s.motion)
    yield Scope((s.initial, s.limit))


@scopes.register
def _(s: RestPoint) -> Iterator[Scope]:
    yield _law(s.motion, smooth=s.stable is not None)
    stability = (s.stable,) if isinstance(s.stable, Basic) else ()
    yield Scope((s.at, *stability), _state(s.motion))


@scopes.register
def _(s: Dissipation) -> Iterator[Scope]:
    yield _law(s.motion)
    yield Scope((s.functional, s.rate), _state(s.motion), (s.motion.space.variable,))


@scopes.register
def _(s: SmallStepLimit) -> Iterator[Scope]:
    yield _law(s.flow, smooth=True)  # then the flow is unique, and is followed at all nearby states
    yield Scope((s.motion.law,), _state(s.motion), near=(s.step, Integer(0)))


@scopes.register
def _(s: StationaryDensity) -> Iterator[Scope]:
    line = {s.diffusion.state: _LINE}
    yield Scope(_coefficients(s.diffusion), line)
    yield Scope((s.density,), line, (s.diffusion.state,))


@scopes.register
def _(s: DensityEvolution) -> Iterator[Scope]:
    line = {s.diffusion.state: _LINE}
    yield Scope((*_coefficients(s.diffusion), s.initial), line)
    yield Scope((s.density,), line | {s.time: _HALF_LINE}, (s.diffusion.state, s.time))


@scopes.register
def _(s: SameEvolution) -> Iterator[Scope]:
    line = {s.diffusion.state: _LINE}
    yield Scope(_coefficients(s.diffusion), line)
    yield Scope((s.flow.integrand,), line, (s.flow.state, s.flow.density))


@scopes.register
def _(s: LineIntegral) -> Iterator[Scope]:
    yield Scope((s.formula,))
    yield Scope((s.integrand,), {s.variable: _LINE})


@scopes.register
def _(s: SampleExpectation) -> Iterator[Scope]:
    given = () if s.given is None else (s.given,)
    yield Scope((s.statistic, s.formula, s.law.mass, *given))


@scopes.register
def _(s: ConditionalProbability) -> Iterator[Scope]:
    yield Scope((s.energy, s.formula, 1 / s.temperature))


@scopes.register
def _(s: ResidualBound) -> Iterator[Scope]:
    yield Scope((s.operator, s.factor))


@scopes.register
def _(s: PolicyGradient) -> Iterator[Scope]:
    yield Scope((s.formula,))


def _finite(ends: tuple[Expr, Expr]) -> tuple[Expr, ...]:
    return tuple(end for end in ends if end.is_finite is not False)


def _law(motion: Motion, *, smooth: bool = False) -> Scope:
    return Scope((motion.law,), _state(motion), (motion.space.variable,) if smooth else ())


def _coefficients(diffusion: Diffusion) -> tuple[Expr, Expr]:
    """The drift, and the noise up to a constant factor."""
    return diffusion.drift, sqrt(diffusion.diffusion)


def _state(motion: Motion) -> dict[Symbol, tuple[Expr, Expr]]:
    space = motion.space
    return {space.variable: (space.low, space.high)} if isinstance(space, Interval) else {}


def _at_any_time(formula: Expr, motion: Motion) -> tuple[Symbol, Expr]:
    """A time (a count) of at least 0, and the formula there."""
    moment = clock(motion)
    later = Dummy(moment.name, nonnegative=True, integer=moment.is_integer)
    return later, formula.xreplace({moment: later})
