"""Interior states, for statements that hold at every state: random ones, and those near the edges."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from random import Random

import numpy as np
from flint import arb
from sympy import oo

from maxent.problems.spaces.space import Interval, Simplex
from maxent.verify.arithmetic.precision import exact
from maxent.verify.dynamics.integration import Mover
from maxent.verify.trials.trial import random_distribution

_SHARES = (Fraction(1, 10**3), Fraction(1, 10**6), Fraction(1, 10**14))
"""What is left, at a corner of a simplex, for all components but one."""
_COORDINATES = (-60.0, -13.9, -5.0, 0.3, 5.0, 13.9, 60.0)
_MOST = 6
"""With more components than this only one corner, at each distance, is looked at."""


def random_state(mover: Mover, random: Random) -> Sequence[arb]:
    """A random interior state of the motion's space, in balls; one entry over an interval."""
    if isinstance(mover.motion.space, Simplex):
        return random_distribution(random, mover.size)
    return [arb(float(mover.state(np.array([random.gauss(0, 1)]))[0]))]


def edge_states(mover: Mover) -> Iterator[Sequence[arb]]:
    """The uniform state and states near the corners; over an interval states of every magnitude."""
    space = mover.motion.space
    if isinstance(space, Interval):
        yield from ([placed(mover, coordinate)] for coordinate in _COORDINATES)
        return
    if mover.size == 1:
        return
    yield tuple(exact(Fraction(1, mover.size)) for _ in range(mover.size))
    for corner in range(mover.size if mover.size <= _MOST else 1):
        for share in _SHARES:
            others = [Fraction(1 + place) for place in range(mover.size) if place != corner]
            masses = [share * other / sum(others) for other in others]
            masses.insert(corner, 1 - share)
            yield tuple(map(exact, masses))


def placed(mover: Mover, coordinate: float) -> arb:
    """The state over an interval with this coordinate, in balls, so that it does not round to an end.

    The coordinate is the logit, the logarithm of the distance to the one finite end, or, on the whole line,
    such that the state is its hyperbolic sine.
    """
    space, far = mover.motion.space, arb(coordinate)
    assert isinstance(space, Interval)
    if space.low == -oo and space.high == oo:
        return far.sinh()
    if space.high == oo:
        return mover.evaluator(space.low) + far.exp()
    if space.low == -oo:
        return mover.evaluator(space.high) - (-far).exp()
    low, high = mover.evaluator(space.low), mover.evaluator(space.high)
    return (low + high * far.exp()) / (1 + far.exp())
