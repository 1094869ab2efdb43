"""Trajectories of finitely many states and actions, one by one, and how probable each is."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flint import arb
from sympy import IndexedBase

from maxent.verify.arithmetic.evaluator import Evaluator

Path = tuple[tuple[int, int], ...]
"""State and action of every stage, counted from 1."""
PathRow = tuple[list[arb], arb]
"""A linear equation: a coefficient for every trajectory, and the right-hand side."""


def mass_of(path: Path, kernel: IndexedBase, initial: IndexedBase, evaluator: Evaluator) -> arb:
    """The probability of the states, given the actions."""
    mass = evaluator.entry(initial, path[0][0])
    for pair, (following, _) in pairwise(path):
        mass *= evaluator.entry(kernel, *pair, following)
    return mass


def started(initial: IndexedBase, paths: Sequence[Path], evaluator: Evaluator) -> Iterator[PathRow]:
    """The law of the first state: an equation a state, but for the last, as masses add up."""
    starts = sorted({path[0][0] for path in paths})
    for state in starts[:-1]:
        yield [arb(int(path[0][0] == state)) for path in paths], evaluator.entry(initial, state)
