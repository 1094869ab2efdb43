"""Autonomous differential equations and iterations, for a state in a simplex or in an interval."""

from dataclasses import dataclass
from typing import Any, Generic, TypeAlias

from sympy import Expr, Indexed, Symbol
from typing_extensions import TypeIs, TypeVar

from maxent.problems.expressions.sentence import Sentence
from maxent.problems.spaces.space import Interval, Simplex

StateT_co = TypeVar("StateT_co", bound=Simplex | Interval, covariant=True, default=Simplex | Interval)
StateT = TypeVar("StateT", bound=Simplex | Interval, default=Simplex | Interval)


@dataclass(frozen=True)
class Flow(Generic[StateT_co]):
    """d state / d time = ``law``, from a state in the interior of ``space``.

    The law is an expression in the parameters and the state.  Over a simplex it is the time derivative of
    the component at the space's own index and may contain every component.
    """

    space: StateT_co
    time: Symbol
    law: Expr


@dataclass(frozen=True)
class Iteration(Generic[StateT_co]):
    """The next state is ``law``, an expression in the parameters and the present state.

    Over a simplex it is the next value of the component at the space's own index.  ``count`` is the symbol
    of the number of steps, a nonnegative integer.
    """

    space: StateT_co
    count: Symbol
    law: Expr


Motion: TypeAlias = Flow[StateT] | Iteration[StateT]


def moves_in(motion: Motion[Any], space: type[StateT]) -> TypeIs[Motion[StateT]]:
    """Whether the state is in a space of this class: ``Simplex`` or ``Interval``."""
    return isinstance(motion.space, space)


def state(motion: Motion) -> Expr:
    """The state's component at the space's own index, or the scalar state."""
    space = motion.space
    component: Indexed | Symbol
    component = space.variable[space.index] if isinstance(space, Simplex) else space.variable
    return component


def clock(motion: Motion) -> Symbol:
    """The symbol of the time of a flow, or of the number of steps of an iteration."""
    return motion.time if isinstance(motion, Flow) else motion.count


def law_written(motion: Motion) -> Sentence:
    """The equation of motion."""
    moving = state(motion)
    if isinstance(motion, Flow):
        return r"\frac{d ", moving, "}{d ", motion.time, "} = ", motion.law
    return moving, r" \mapsto ", motion.law


def start_written(motion: Motion, initial: Expr) -> Sentence:
    """The initial condition."""
    return state(motion), "(0) = ", initial
