"""The clipped surrogate objective, in CVXPY and in balls."""

from collections.abc import Sequence
from itertools import repeat

import cvxpy as cp
import numpy as np
from flint import arb

from maxent.problems.terms.clipped_surrogate import ClippedSurrogate
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate, Hinge


class _ClippedSurrogateNumbers(TermNumbers[ClippedSurrogate]):
    reads = ClippedSurrogate

    def lowered(self, term: ClippedSurrogate, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        """Ratios above 1 + clip count as that for positive advantages, below 1 - clip for negative ones."""
        reference, advantage = numbers.vector(term.reference, x.size), numbers.vector(term.advantage, x.size)
        room = numbers.scalar(term.clip)
        gained = np.maximum(advantage, 0) @ cp.minimum(x, (1 + room) * reference)
        lost = np.maximum(-advantage, 0) @ cp.maximum(x, (1 - room) * reference)
        return gained - lost

    def coordinates(self, term: ClippedSurrogate, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        masses, advantages = (evaluator.entries(base, size) for base in (term.reference, term.advantage))
        return list(map(_clipped, masses, advantages, repeat(evaluator(term.clip))))


def _clipped(mass: arb, advantage: arb, room: arb) -> Coordinate:
    if advantage > 0 or advantage.is_zero():
        return Coordinate(linear=advantage, hinges=(Hinge(advantage, mass * (1 + room)),))
    if not advantage < 0:
        raise NoConjugateError("the sign of an advantage is not known")
    floor = mass * (1 - room)
    return Coordinate(constant=advantage * floor, hinges=(Hinge(-advantage, floor),))


NUMBERS = _ClippedSurrogateNumbers()
