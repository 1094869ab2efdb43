"""A flow or iteration at one instance: its right-hand side in balls, and its integration in floating point.

The integration is in coordinates without a boundary that a step could cross: over a simplex the logarithms of
the ratios to the last component, over an interval the logit, or the logarithm of the distance to its one
finite end.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from flint import arb
from scipy.integrate import solve_ivp
from sympy import Expr, Symbol

from maxent.problems.spaces.motion import Flow, Motion, clock
from maxent.problems.spaces.space import Simplex
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.floating import Floating
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.errors import UndefinedError, UnintegrableError
from maxent.verify.findings.observation import Observation, fails, show

Field = Callable[[Floats], Floats]

COARSE, FINE = 1e-7, 1e-11
"""Relative tolerances; the difference of the two solutions is far above the error of the finer one."""
_ABSOLUTE = 1e-2
"""The absolute tolerance as a fraction of the relative one, for coordinates that pass through 0."""
_FARTHEST = 600.0
"""Logarithms are clipped to this modulus; beyond it their exponentials would underflow or overflow."""
_LOGIT = 34.0
"""Logits are clipped to this modulus; beyond it x rounds to 1."""
_CALLS = 8_000


@dataclass(frozen=True)
class Mover:
    """A flow or iteration with its parameters bound.

    A state has one component for each outcome of a simplex, or one in an interval.
    """

    motion: Motion
    evaluator: Evaluator

    @cached_property
    def size(self) -> int:
        """The number of components of the state."""
        space = self.motion.space
        return self.evaluator.size(space.size) if isinstance(space, Simplex) else 1

    @property
    def name(self) -> str:
        """The name of the state in formulas."""
        return str(self.motion.space.variable)

    def at(self, state: Sequence[arb]) -> Evaluator:
        """The evaluator of formulas at a state."""
        whole = tuple(state) if isinstance(self.motion.space, Simplex) else state[0]
        return self.evaluator.extended(**{self.name: whole})

    def components(self, expression: Expr, evaluator: Evaluator) -> list[arb]:
        """The values of an expression at every index of the simplex, or its one value over an interval."""
        space = self.motion.space
        if not isinstance(space, Simplex):
            return [evaluator(expression)]
        return evaluator.along(expression, space.index, self.size)

    def law(self, state: Sequence[arb]) -> list[arb]:
        """The velocity of a flow, or the next state of an iteration, in balls."""
        return self.components(self.motion.law, self.at(state))

    def rate(self, functional: Expr, state: Sequence[arb]) -> arb:
        """The derivative of a functional along the law, at a state."""
        velocity, simplex = self.law(state), isinstance(self.motion.space, Simplex)
        moving = (tuple(state), tuple(velocity)) if simplex else (state[0], velocity[0])
        return self.evaluator.rate(functional, {self.name: moving})

    def expansion(self, state: Sequence[arb], step: Symbol) -> tuple[list[arb], list[arb]]:
        """The law at step 0, and its derivative in the step there, in balls.

        Raises:
            UnevaluableError: where the law has no derivative in the step.
        """
        here, space, moving = self.at(state), self.motion.space, {step.name: (arb(0), arb(1))}
        still = self.components(self.motion.law, here.extended(**{step.name: arb(0)}))
        if isinstance(space, Simplex):
            return still, here.rates(self.motion.law, space.index, self.size, moving)
        return still, [here.rate(self.motion.law, moving)]

    def velocity(self, expression: Expr, moment: arb, *, proportional: bool) -> list[arb]:
        """The derivative in time of a formula, divided by its total where it is printed up to it."""
        time, space = clock(self.motion).name, self.motion.space
        moving = {time: (moment, arb(1))}
        if not isinstance(space, Simplex):
            return [self.evaluator.rate(expression, moving)]
        rates = self.evaluator.rates(expression, space.index, self.size, moving)
        if not proportional:
            return rates
        weights = self.components(expression, self.evaluator.extended(**{time: moment}))
        mass, growth = sum(weights, arb(0)), sum(rates, arb(0))
        return [(rate - weight / mass * growth) / mass for rate, weight in zip(rates, weights, strict=True)]

    def formula(self, expression: Expr, moment: arb | int, *, proportional: bool) -> list[arb]:
        """A formula for the state at a time, or after a number of steps; normalised if ``proportional``.

        Raises:
            UndefinedError: if the entries to be normalised sum to zero.
        """
        evaluator = self.evaluator.extended(**{clock(self.motion).name: arb(moment)})
        found = self.components(expression, evaluator)
        if not proportional:
            return found
        mass = sum(found, arb(0))
        if mass.is_zero():
            raise UndefinedError(f"the weights {expression} sum to zero")
        return [value / mass for value in found]

    @cached_property
    def floating(self) -> Field:
        """The velocity or the next state in floating point, as a function of the state."""
        formulas, space = Floating(self.evaluator, self.name), self.motion.space
        if isinstance(space, Simplex):
            vector = formulas.vector(self.motion.law, space.index, self.size)
            return lambda state: vector({self.name: state})
        scalar = formulas.scalar(self.motion.law)
        return lambda state: np.atleast_1d(scalar({self.name: state[0]}))

    @cached_property
    def _ends(self) -> tuple[float, float]:
        space = self.motion.space
        assert not isinstance(space, Simplex)
        return tuple(
            float(end) if not end.is_finite else float(self.evaluator(end).mid())
            for end in (space.low, space.high)
        )  # type: ignore[return-value]

    def coordinates(self, state: Floats) -> Floats:
        """The coordinates of a state, as many as components, infinite on the boundary."""
        with np.errstate(all="ignore"):
            return self._coordinates(state)

    def _coordinates(self, state: Floats) -> Floats:
        if isinstance(self.motion.space, Simplex):
            return np.log(state) - np.log(state[..., -1:])
        low, high = self._ends
        return self._log(state - low) - self._log(high - state)

    @staticmethod
    def _log(distance: Floats) -> Floats:
        """The logarithm, 0 for an infinite distance."""
        return np.where(np.isfinite(distance), np.log(distance), 0.0)

    def state(self, coordinates: Floats) -> Floats:
        """The state with these coordinates."""
        if isinstance(self.motion.space, Simplex):
            weights = np.exp(np.clip(coordinates - coordinates.max(axis=-1, keepdims=True), -_FARTHEST, 0))
            return weights / weights.sum(axis=-1, keepdims=True)
        low, high = self._ends
        if np.isfinite(low) and np.isfinite(high):
            return low + (high - low) / (1 + np.exp(-np.clip(coordinates, -_LOGIT, _LOGIT)))
        reach = np.clip(coordinates, -_FARTHEST, _FARTHEST)
        if np.isfinite(low):
            return low + np.exp(reach)
        return high - np.exp(-reach) if np.isfinite(high) else coordinates

    def drift(self, coordinates: Floats) -> Floats:
        """The velocity of the coordinates under a flow."""
        state = self.state(coordinates)
        velocity = self.floating(state)
        if isinstance(self.motion.space, Simplex):
            growth = velocity / state
            return growth - growth[..., -1:]
        return velocity * self._stretch(state)

    def _stretch(self, state: Floats) -> Floats:
        """The derivative of the coordinate in the state, over an interval."""
        low, high = self._ends
        parts = [1 / abs(state - end) for end in (low, high) if np.isfinite(end)]
        return np.asarray(sum(parts)) if parts else np.ones(1)


def integrate(field: Field, start: Floats, times: Sequence[float], tolerance: float) -> Floats:
    """The solution at the given times, a row for each, by the Runge-Kutta method DOP853 of SciPy.

    Raises:
        UnintegrableError: if the last time is not reached, or not within 8000 evaluations of the field.
    """
    calls = 0

    def counted(_: float, coordinates: Floats) -> Floats:
        nonlocal calls
        calls += 1
        if calls > _CALLS:
            raise UnintegrableError(f"the solution takes more than {_CALLS} evaluations")
        return field(coordinates)

    with np.errstate(all="ignore"):
        found = solve_ivp(
            counted,
            (0.0, times[-1]),
            start,
            method="DOP853",
            t_eval=times,
            rtol=tolerance,
            atol=tolerance * _ABSOLUTE,
        )
    if not found.success or found.y.shape[1] != len(times) or not np.isfinite(found.y).all():
        raise UnintegrableError("the integrator does not reach the end of the interval")
    solution: Floats = found.y.T
    return solution


def leaves(mover: Mover, state: Sequence[arb]) -> Observation | None:
    """FAILS if the law certainly leads from a state in the simplex out of it, else None."""
    if not isinstance(mover.motion.space, Simplex) or not sum(state, arb(0)).overlaps(arb(1)):
        return None
    law, mass = mover.law(state), arb(0) if isinstance(mover.motion, Flow) else arb(1)
    total = sum(law, arb(0))
    if total.overlaps(mass):
        return None
    return fails("space", "the law leads out of the simplex", f"law {show(law)}", f"of total {show(mass)}")
