"""Trajectories of states and actions over finitely many stages, and their probabilities."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flint import arb
from sympy import IndexedBase

from maxent.verify.arithmetic.evaluator import Evaluator

Path = tuple[tuple[int, int], ...]
"""The pairs (state, action) of the stages, in order; states and actions are numbered from 1."""
PathRow = tuple[list[arb], arb]
"""A linear equation on the law of the trajectory: a coefficient for each one, and the right-hand side."""


def mass_of(path: Path, kernel: IndexedBase, initial: IndexedBase, evaluator: Evaluator) -> arb:
    """The product of the initial and transition probabilities along a trajectory, without the policy's."""
    mass = evaluator.entry(initial, path[0][0])
    for pair, (following, _) in pairwise(path):
        mass *= evaluator.entry(kernel, *pair, following)
    return mass


def started(initial: IndexedBase, paths: Sequence[Path], evaluator: Evaluator) -> Iterator[PathRow]:
    """Equations for the law of the first state, one for each state but the last: probabilities sum to 1."""
    starts = sorted({path[0][0] for path in paths})
    for state in starts[:-1]:
        yield [arb(int(path[0][0] == state)) for path in paths], evaluator.entry(initial, state)
